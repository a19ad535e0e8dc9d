/** What is raced: an engine, on a backend, at a batch. Plain data, since it crosses into pages, processes and Python. */
import { type BackendName, DEFAULT_KNOBS } from '../../core/experiment.ts';
import type { LossName } from '../../core/losses/registry.ts';

/** The last two run the forward pass alone. */
export const ENGINE_NAMES = ['arclab', 'stock-tfjs', 'jax-js', 'pytorch', 'arclab-forward', 'onnxruntime'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export interface EngineSpec {
  engine: EngineName;
  /** PyTorch's is 'cpu'. */
  backend: BackendName;
  batch: number;
  identities: number;
  /** Training images of each identity. */
  imagesPerIdentity: number;
  seed: number;
  /** Of the networks trained side by side on the same batches, one each; only ours has more than one. */
  losses: readonly LossName[];
}

/** The page's own experiment, eight people with 1,500 images each. */
export function specOf(engine: EngineName, backend: BackendName, batch: number): EngineSpec {
  return { engine, backend, batch, identities: 8, imagesPerIdentity: 1500, seed: 1, losses: [DEFAULT_KNOBS.loss] };
}

/** A spec in a few words, 'arclab wasm, batch 256'. */
export function nameOf({ engine, backend, batch }: Pick<EngineSpec, 'engine' | 'backend' | 'batch'>): string {
  return `${engine} ${backend}, batch ${batch}`;
}
