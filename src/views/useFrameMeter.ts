/** The frame meter of the lab around a component: the circle feeds it, the performance drawer reads it. */
import { createContext, useContext } from 'react';
import type { FrameMeter } from './frameMeter.ts';

export const FrameMeterContext = createContext<FrameMeter | null>(null);

export function useFrameMeter(): FrameMeter {
  const meter = useContext(FrameMeterContext);
  if (!meter) throw new Error('No frame meter around this component. Mount it inside <App>.');
  return meter;
}
