/** How our step scales: images a second and memory against batch and identities. */
import { type BackendName, DEFAULT_KNOBS } from '../core/experiment.ts';
import { median } from '../core/spread.ts';
import type { Session } from './engines/session.ts';
import type { EngineSpec } from './engines/spec.ts';
import { figure, tableLines } from './table.ts';

const BATCHES = [32, 256, 1024, 4096];
const IDENTITIES = [2, 8, 16, 64];

const LAPS = 5;
const LAP_MS = 600;
const WARM_UP_MS = 2500;

/** A line for each number of identities, a column for each batch: images a second, and memory in MB.
 *  @param open an engine in a realm of its own */
export async function scaleLines(
  backend: BackendName,
  open: (spec: EngineSpec) => Promise<Session>,
): Promise<string[]> {
  const rows: string[][] = [];
  for (const identities of IDENTITIES) {
    const cells: string[] = [];
    for (const batch of BATCHES) cells.push(await measure(specOf(backend, identities, batch), open));
    rows.push([`${identities} identities`, ...cells]);
  }
  const heading = ['', ...BATCHES.map((batch) => `batch ${batch}`)];
  return [`arclab ${backend}: images/s (MB)`, ...tableLines([heading, ...rows], 1)];
}

/** As many images as the largest batch needs, and the same for every batch. */
function specOf(backend: BackendName, identities: number, batch: number): EngineSpec {
  const imagesPerIdentity = Math.ceil(Math.max(...BATCHES) / identities);
  return { engine: 'arclab', backend, batch, identities, imagesPerIdentity, seed: 1, losses: [DEFAULT_KNOBS.loss] };
}

async function measure(spec: EngineSpec, open: (spec: EngineSpec) => Promise<Session>): Promise<string> {
  try {
    const session = await open(spec);
    try {
      const startedAt = performance.now();
      let lap = await session.run(1);
      while (performance.now() - startedAt < WARM_UP_MS)
        lap = await session.run(Math.max(1, Math.round(LAP_MS / lap.ms)));
      const steps = Math.max(1, Math.round((LAP_MS * lap.steps) / lap.ms));
      const speeds: number[] = [];
      while (speeds.length < LAPS) speeds.push((1000 * steps * spec.batch) / (await session.run(steps)).ms);
      const bytes = await session.bytes();
      return `${figure(median(speeds))} (${figure(bytes === null ? null : Math.round(bytes / 1e6))})`;
    } finally {
      await session.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error);
    return 'fails';
  }
}
