/** `npm run verify -- FILE.json`: holds every loss case of a file against the head that trains on each backend, in Node and in
 *  headless Chromium, and prints the worst error of each. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { BackendName } from '../core/experiment.ts';
import { CASE_TOLERANCE, type CaseErrors, checkCasesOn, type LossCase, lossCasesSchema } from '../model/lossCases.ts';
import { openBrowserTask } from './browserTask.ts';

const IN_NODE: readonly BackendName[] = ['wasm', 'cpu'];
const IN_CHROMIUM: readonly BackendName[] = ['webgpu', 'webgl'];

/** @returns 0 when every case of a loss we have is within the tolerance on every backend, else 1 */
export async function main(argv: string[]): Promise<number> {
  const [file] = argv;
  if (!file) throw new Error('npm run verify -- FILE.json: name a file of loss cases.');
  const { cases } = await readCases(file);
  const browser = await openBrowserTask('/src/model/lossCases.ts', 'checkCasesOn');
  const columns: [BackendName, (CaseErrors | null)[]][] = [];
  try {
    for (const backend of IN_NODE) columns.push([backend, await checkCasesOn(backend, cases)]);
    for (const backend of IN_CHROMIUM) columns.push([backend, await browser.call(backend, cases)]);
  } finally {
    await browser.close();
  }
  return report(cases, columns);
}

async function readCases(file: string): Promise<v.InferOutput<typeof lossCasesSchema>> {
  const parsed = v.safeParse(lossCasesSchema, JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.output;
  throw new Error(`${file} is not a file of loss cases.\n${v.summarize(parsed.issues)}`);
}

function report(cases: LossCase[], columns: [BackendName, (CaseErrors | null)[]][]): number {
  let worst = 0;
  let checked = 0;
  for (const [i, { loss, m1, m2, m3, scale }] of cases.entries()) {
    const name = `${String(i + 1).padStart(3)}  ${loss} m1=${m1} m2=${m2} m3=${m3} s=${scale}`.padEnd(48);
    const cells = columns.flatMap(([backend, errors]) => {
      const ofCase = errors[i];
      if (!ofCase) return [];
      const [quantity, error] = Object.entries(ofCase).reduce((a, b) => (b[1] > a[1] ? b : a));
      worst = Math.max(worst, error);
      return `${backend} ${error.toExponential(1)} (${quantity})`;
    });
    if (cells.length > 0) checked++;
    console.log(name + (cells.length > 0 ? cells.join('  ') : 'not checked: ArcLab has no such loss'));
  }
  const verdict = worst <= CASE_TOLERANCE ? 'within' : 'PAST';
  console.log(
    `\nOn WebGPU the kernel that trains was checked, in the two dimensions that it has.\n${checked} of ${cases.length} cases checked; worst error ${worst.toExponential(1)}, ${verdict} ${CASE_TOLERANCE}.`,
  );
  return worst <= CASE_TOLERANCE && checked > 0 ? 0 : 1;
}
