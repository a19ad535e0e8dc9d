/** Which component is which instrument. */
import type { ComponentType } from 'react';
import type { InstrumentName } from '../../store/instruments.ts';
import { Angles } from './angles/Angles.tsx';
import { Curves } from './curves/Curves.tsx';
import { Pipeline } from './pipeline/Pipeline.tsx';
import { Tables } from './tables/Tables.tsx';

export const INSTRUMENTS: Readonly<Record<InstrumentName, ComponentType>> = {
  curves: Curves,
  pipeline: Pipeline,
  angles: Angles,
  tables: Tables,
};
