/** The benchmark from its options to its text: opens the host, races the heats, asks the page, prints. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { BackendName } from '../core/experiment.ts';
import { firstLosses } from './agreement.ts';
import { verdictLines } from './bars.ts';
import type { Session } from './engines/session.ts';
import { type EngineSpec, nameOf, specOf } from './engines/spec.ts';
import { type Heat, planHeats, planLanes } from './heats.ts';
import { openAnyHost } from './hosts/anyHost.ts';
import type { Host } from './hosts/host.ts';
import { findPytorch, openPytorch } from './hosts/python.ts';
import { compareLanes, type LanesResult, lanesLines, toLanesRow } from './lanes.ts';
import { liveLines, measureLivePage } from './livePage.ts';
import { compareLosses, type LossResult, lossLines } from './losses.ts';
import type { BenchOptions } from './options.ts';
import { race } from './race.ts';
import { raceLines } from './report.ts';
import { type Result, toRow } from './result.ts';
import { scaleLines } from './scale.ts';
import { separationOf, separationText } from './separation.ts';
import { figure } from './table.ts';

/** Of lanes, and of losses. */
const TURNS_LIMITS = { quick: { rounds: 7, warmUpMs: 2500 }, full: { rounds: 15, warmUpMs: 5000 } };
const LIMITS = { quick: { rounds: 7, ms: 15_000 }, full: { rounds: 15, ms: 60_000 } };

/** @returns 0: a bar that is missed is a finding and is printed, not a failure of the command */
export async function bench(options: BenchOptions): Promise<number> {
  const host = await openAnyHost(options);
  try {
    console.log(machineLine(host));
    if (options.isScale) await printScale(host);
    else await printRace(host, options);
  } finally {
    await host.close();
  }
  return 0;
}

async function printScale(host: Host): Promise<void> {
  const backends: BackendName[] = host.adapter && !host.adapter.isSoftware ? ['webgpu', 'wasm'] : ['wasm'];
  for (const backend of backends) console.log(['', ...(await scaleLines(backend, host.open))].join('\n'));
}

async function printRace(host: Host, options: BenchOptions): Promise<void> {
  const pytorch = await findPytorch();
  console.log(pytorch ? `PyTorch ${pytorch}, one thread` : 'PyTorch is not timed: python3 cannot import torch.');
  if (!host.adapter) console.log('WebGPU is not timed: there is no adapter here.');
  const heats = planHeats(options, host.adapter).map((heat) => ({
    ...heat,
    engines: heat.engines.filter((engine) => engine !== 'pytorch' || pytorch !== null),
  }));
  const results = await runHeats(heats, host, pytorch, options.isQuick);
  const isSoftware = host.adapter?.isSoftware ?? false;
  console.log(['', ...raceLines(results.flat())].join('\n'));
  console.log(['', ...results.flatMap((ofHeat) => verdictLines(ofHeat, isSoftware))].join('\n'));
  const lanes = await runLanes(host, options.isQuick);
  console.log(['', ...lanesLines(lanes)].join('\n'));
  const losses = await runLosses(host, options.isQuick);
  console.log(['', ...lossLines(losses)].join('\n'));
  if (options.jsonFile !== null) {
    const rows = [...results.flat().map(toRow), ...lanes.map(toLanesRow), ...losses];
    await writeFile(options.jsonFile, `${JSON.stringify(rows, null, 2)}\n`);
  }
  console.log('');
  for (const { spec, readBackMs } of results.flat()) {
    if (readBackMs !== null) console.log(`read-back of an idle device, ${nameOf(spec)}: ${figure(readBackMs)} ms`);
  }
  if (!options.isQuick) await printPage(host, options);
}

/** What does not belong to one step. */
async function printPage(host: Host, { adapter }: BenchOptions): Promise<void> {
  const { images, seconds } = await host.timeFaces();
  console.log(`${images.toLocaleString('en-US')} faces drawn at 32 × 32: ${seconds.toFixed(1)} s`);
  if (host.isBrowser) console.log(liveLines(await measureLivePage(adapter === 'hardware')).join('\n'));
  else {
    const backend = host.adapter && !host.adapter.isSoftware ? 'webgpu' : 'wasm';
    const gaps = await host.timeRun(specOf('arclab', backend, 256));
    console.log(
      `from play to eight separated arcs, ${backend}, the page's worker in ${host.name}: ${separationText(separationOf(gaps))}`,
    );
  }
}

/** @param pytorch its version, null where there is none and no heat has it */
async function runHeats(
  heats: readonly Heat[],
  host: Host,
  pytorch: string | null,
  isQuick: boolean,
): Promise<Result[][]> {
  const open = (spec: EngineSpec) =>
    spec.engine === 'pytorch' && pytorch !== null ? openPytorch(spec, pytorch) : host.open(spec);
  const references = new Map<string, number[]>();
  const results: Result[][] = [];
  for (const heat of heats) {
    console.error(`… ${heat.backend}, batch ${heat.batch}: ${heat.engines.join(', ')}`);
    const spec = referenceOf(heat);
    const reference = references.get(nameOf(spec)) ?? (await referenceLosses(spec, open));
    references.set(nameOf(spec), reference);
    results.push(await race(heat, open, reference, isQuick ? LIMITS.quick : LIMITS.full, console.log));
  }
  return results;
}

/** One lane against two, on each backend that the page prefers. */
async function runLanes(host: Host, isQuick: boolean): Promise<LanesResult[]> {
  const results: LanesResult[] = [];
  for (const { backend, batch } of planLanes(host.adapter)) {
    console.error(`… ${backend}, batch ${batch}: one lane and two`);
    results.push(await compareLanes(backend, batch, host.open, isQuick ? TURNS_LIMITS.quick : TURNS_LIMITS.full));
  }
  return results;
}

/** Every loss against ArcFace, likewise. */
async function runLosses(host: Host, isQuick: boolean): Promise<LossResult[]> {
  const results: LossResult[] = [];
  for (const { backend, batch } of planLanes(host.adapter)) {
    console.error(`… ${backend}, batch ${batch}: every loss`);
    results.push(...(await compareLosses(backend, batch, host.open, isQuick ? TURNS_LIMITS.quick : TURNS_LIMITS.full)));
  }
  return results;
}

/** Whose losses everyone must reproduce: those of stock tfjs on wasm, or of a forward pass on its plain CPU backend. Nothing
 *  of our kernels runs in either. */
function referenceOf({ batch, engines }: Heat): EngineSpec {
  return engines.includes('arclab-forward')
    ? specOf('arclab-forward', 'cpu', batch)
    : specOf('stock-tfjs', 'wasm', batch);
}

async function referenceLosses(spec: EngineSpec, open: (spec: EngineSpec) => Promise<Session>): Promise<number[]> {
  const session = await open(spec);
  try {
    return await firstLosses(session);
  } finally {
    await session.close();
  }
}

function machineLine(host: Host): string {
  const [{ model }] = cpus();
  const adapter = host.adapter ? `adapter ${host.adapter.name}` : 'no WebGPU adapter';
  return `${model.trim()}, ${cpus().length} cores; ${process.platform}; ${host.name}; ${adapter}`;
}
