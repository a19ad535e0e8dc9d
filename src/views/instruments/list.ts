/** Which component is which instrument. */
import type { ComponentType } from 'react';
import type { InstrumentName } from '../../store/instruments.ts';
import { Curves } from './curves/Curves.tsx';
import { Margins } from './margins/Margins.tsx';
import { Pull } from './pull/Pull.tsx';

export const INSTRUMENTS: Readonly<Record<InstrumentName, ComponentType>> = {
  curves: Curves,
  margins: Margins,
  pull: Pull,
};
