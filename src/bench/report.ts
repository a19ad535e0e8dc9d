/** The table of the race as text. */
import { imagesPerSecond, type Result } from './result.ts';
import { figure, tableLines } from './table.ts';

const COLUMNS: [heading: string, cell: (result: Result) => string][] = [
  ['engine', ({ spec }) => spec.engine],
  ['backend', ({ spec }) => spec.backend],
  ['batch', ({ spec }) => String(spec.batch)],
  ['ms a step', ({ msPerStep }) => figure(msPerStep?.median ?? null)],
  ['least…most', ({ msPerStep }) => (msPerStep ? `${figure(msPerStep.least)}…${figure(msPerStep.most)}` : '–')],
  ['rounds', ({ msPerStep }) => figure(msPerStep?.rounds ?? null)],
  ['images/s', (result) => figure(imagesPerSecond(result))],
  ['dispatches', ({ callsPerStep }) => figure(callsPerStep?.dispatches ?? null)],
  ['submits', ({ callsPerStep }) => figure(callsPerStep?.submits ?? null)],
  ['writeBuffers', ({ callsPerStep }) => figure(callsPerStep?.writeBuffers ?? null)],
  ['new buffers', ({ callsPerStep }) => figure(callsPerStep?.buffersCreated ?? null)],
  ['loss error', ({ lossError }) => (lossError === null ? '–' : lossError.toExponential(1))],
  ['MB', ({ bytes }) => figure(bytes === null ? null : bytes / 1e6)],
];

/** Headings, then a row for each engine of each heat. */
export function raceLines(results: readonly Result[]): string[] {
  const rows = results.map((result) => COLUMNS.map(([, cell]) => cell(result)));
  return tableLines([COLUMNS.map(([heading]) => heading), ...rows], 2);
}
