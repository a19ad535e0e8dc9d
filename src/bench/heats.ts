/** Which engines are raced against which: a heat is one backend at one batch, and its engines take turns. */
import type { BackendName } from '../core/experiment.ts';
import type { EngineName } from './engines/spec.ts';
import type { Adapter } from './hosts/host.ts';
import type { BenchOptions } from './options.ts';

export interface Heat {
  backend: BackendName;
  batch: number;
  engines: readonly EngineName[];
}

/** The page's own batch. */
const BATCH = 256;

/** Where stock tfjs takes seconds a step. */
const SLOW_BATCH = 32;

const OURS_AND_STOCK = ['arclab', 'stock-tfjs'] as const;
const FORWARD = ['arclab-forward', 'onnxruntime'] as const;
const IN_JAVASCRIPT = [...OURS_AND_STOCK, 'jax-js'] as const;

/** @param adapter null where there is no WebGPU */
export function planHeats({ isQuick, runtime }: BenchOptions, adapter: Adapter | null): Heat[] {
  const heats: Heat[] = [{ backend: 'wasm', batch: BATCH, engines: [...IN_JAVASCRIPT, 'pytorch'] }];
  // onnxruntime-web fetches its binary, which Node does not do for a file.
  if (runtime === 'browser') heats.push({ backend: 'wasm', batch: BATCH, engines: FORWARD });
  if (adapter?.isSoftware) {
    heats.push({ backend: 'webgpu', batch: SLOW_BATCH, engines: IN_JAVASCRIPT });
    heats.push({ backend: 'webgpu', batch: BATCH, engines: isQuick ? ['arclab', 'jax-js'] : IN_JAVASCRIPT });
  } else if (adapter) heats.push({ backend: 'webgpu', batch: BATCH, engines: IN_JAVASCRIPT });
  if (!isQuick && runtime === 'browser') heats.push({ backend: 'webgl', batch: SLOW_BATCH, engines: OURS_AND_STOCK });
  if (!isQuick) heats.push({ backend: 'cpu', batch: SLOW_BATCH, engines: OURS_AND_STOCK });
  return heats;
}

/** Where one lane is timed against two. */
export function planLanes(adapter: Adapter | null): Pick<Heat, 'backend' | 'batch'>[] {
  const lanes: Pick<Heat, 'backend' | 'batch'>[] = [{ backend: 'wasm', batch: BATCH }];
  if (adapter) lanes.push({ backend: 'webgpu', batch: adapter.isSoftware ? SLOW_BATCH : BATCH });
  return lanes;
}
