/** One engine in one realm (a page, a process), timed and counted where it runs. Each has a realm of its own, since our
 *  wasm kernels take the place of tfjs's in the realm where they are registered. */
import type { LossName } from '../../core/losses/registry.ts';
import { callsBetween, countGpuCalls, type GpuCalls } from '../gpuCalls.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';

/** One timed stretch of training. */
export interface Lap {
  steps: number;
  ms: number;
  /** Loss of the last step, nats. */
  loss: number;
  /** That took part. */
  workers: number;
  /** What was asked of WebGPU; null where it was not used. */
  calls: GpuCalls | null;
}

export interface Session {
  /** @param losses others than the spec's, of our own engine */
  run(steps: number, losses?: readonly LossName[]): Promise<Lap>;
  bytes(): Promise<number | null>;
  close(): Promise<void>;
}

/** Opens the engine of a spec, in this realm. */
export async function openSession(spec: EngineSpec): Promise<Session> {
  const count = spec.backend === 'webgpu' ? countGpuCalls() : null;
  const engine = await openEngine(spec);
  return {
    async run(steps, losses) {
      const before = count?.();
      const startedAt = performance.now();
      const loss = await engine.run(steps, losses);
      const ms = performance.now() - startedAt;
      return {
        steps,
        ms,
        loss,
        workers: engine.workers,
        calls: count && before ? callsBetween(before, count()) : null,
      };
    },
    bytes: async () => count?.().liveBytes ?? engine.bytes(),
    close: async () => engine.dispose(),
  };
}

async function openEngine(spec: EngineSpec): Promise<StepEngine> {
  switch (spec.engine) {
    case 'arclab':
      return (await import('./arclab.ts')).openArclab(spec);
    case 'stock-tfjs':
      return (await import('./stock.ts')).openStock(spec);
    case 'jax-js':
      return (await import('./jax.ts')).openJax(spec);
    case 'arclab-forward':
      return (await import('./forward.ts')).openForward(spec);
    case 'onnxruntime':
      return (await import('./onnx.ts')).openOnnx(spec);
    case 'pytorch':
      throw new Error('pytorch runs in a process of its own');
    default:
      throw new Error(`engine ${spec.engine satisfies never}`);
  }
}
