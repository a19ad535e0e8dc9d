/** What the dispatches of a step are of: its buffers, its sizes, and where in the buffers each parameter stands. */
import { type Network, parameterLayout, rowsPerSample } from '../../architecture.ts';
import type { BatchBuffers, RunBuffers } from './buffers.ts';

export type Buffers = RunBuffers & BatchBuffers;

export interface StepSizes {
  network: Network;
  identities: number;
  trainCount: number;
  /** Samples at once. */
  samples: number;
  /** Products without workgroup memory. */
  isDirect: boolean;
}

/** Rows of layer i's product. */
export function rowsOf({ network, samples }: StepSizes, i: number): number {
  return samples * rowsPerSample(network)[i];
}

/** Where each parameter starts, in floats. */
export function offsets({ identities, network }: StepSizes): Record<string, number> {
  return Object.fromEntries(parameterLayout(identities, network).map(({ name, offset }) => [name, offset]));
}
