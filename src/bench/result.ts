/** What came of one engine in one heat, and the row that `--json` writes of it. */
import type { CallsPerStep } from './callsPerStep.ts';
import type { EngineName, EngineSpec } from './engines/spec.ts';

export interface Result {
  spec: EngineSpec;
  /** Why there is no time; null when there is one. */
  failure: string | null;
  /** Median and extremes over the rounds; null after a failure. */
  msPerStep: { median: number; least: number; most: number; rounds: number } | null;
  callsPerStep: CallsPerStep | null;
  /** Largest difference of the first steps' losses from the reference's, as a share of them. */
  lossError: number | null;
  bytes: number | null;
  /** A snapshot of an idle device, ms. */
  readBackMs: number | null;
}

/** One object of `--json`: these keys and no others. */
export interface BenchRow {
  engine: EngineName;
  backend: string;
  batch: number;
  msPerStep: number | null;
  imagesPerSecond: number | null;
  dispatchesPerStep: number | null;
  submitsPerStep: number | null;
  lossError: number | null;
}

export function imagesPerSecond({ spec, msPerStep }: Result): number | null {
  return msPerStep && (1000 * spec.batch) / msPerStep.median;
}

export function toRow(result: Result): BenchRow {
  const { spec, msPerStep, callsPerStep, lossError } = result;
  return {
    engine: spec.engine,
    backend: spec.backend,
    batch: spec.batch,
    msPerStep: msPerStep?.median ?? null,
    imagesPerSecond: imagesPerSecond(result),
    dispatchesPerStep: callsPerStep?.dispatches ?? null,
    submitsPerStep: callsPerStep?.submits ?? null,
    lossError,
  };
}
