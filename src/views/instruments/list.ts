/** Which component is which instrument. */
import type { ComponentType } from 'react';
import type { InstrumentName } from '../../store/instruments.ts';
import { Curves } from './curves/Curves.tsx';
import { MapOfMarginAndScale } from './map/MapOfMarginAndScale.tsx';

export const INSTRUMENTS: Readonly<Record<InstrumentName, ComponentType>> = {
  curves: Curves,
  map: MapOfMarginAndScale,
};
