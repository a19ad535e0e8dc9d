/** Which component is which instrument. */
import type { ComponentType } from 'react';
import type { InstrumentName } from '../../store/instruments.ts';
import { Angles } from './angles/Angles.tsx';
import { Curves } from './curves/Curves.tsx';
import { MapOfMarginAndScale } from './map/MapOfMarginAndScale.tsx';
import { Margins } from './margins/Margins.tsx';
import { OpenLater } from './open/OpenLater.tsx';
import { Pipeline } from './pipeline/Pipeline.tsx';
import { Pull } from './pull/Pull.tsx';
import { SeedsLater } from './seeds/SeedsLater.tsx';
import { TablesLater } from './tables/TablesLater.tsx';

export const INSTRUMENTS: Readonly<Record<InstrumentName, ComponentType>> = {
  pipeline: Pipeline,
  curves: Curves,
  angles: Angles,
  margins: Margins,
  pull: Pull,
  tables: TablesLater,
  open: OpenLater,
  map: MapOfMarginAndScale,
  seeds: SeedsLater,
};
