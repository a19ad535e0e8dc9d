import type { LossName } from '../../core/losses/registry.ts';

/** What every engine can do once it stands: the same steps, on the same batches, from the same weights. */
export interface StepEngine {
  /** Trains so many steps and waits until the device has done them.
   *  @param losses others than the spec's; only ours can change them
   *  @returns the loss of the last one, nats */
  run(steps: number, losses?: readonly LossName[]): Promise<number>;
  /** That the lanes train in. */
  workers: number;
  /** Memory that the engine holds on its device, or in the heaps of all its workers, bytes; null where it does not tell. */
  bytes(): Promise<number | null>;
  dispose(): void;
}
