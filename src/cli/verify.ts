/** `npm run verify -- FILE.json`: holds every loss case of a file against the head that trains on each backend, in Node and in
 *  headless Chromium, and prints the worst error of each. */
import { readFile } from 'node:fs/promises';
import type { BackendName } from '../core/experiment.ts';
import { CASE_TOLERANCE, type CaseErrors, checkCasesOn } from '../model/lossCases.ts';
import { openBrowserTask } from './browserTask.ts';
import { type ReadCase, readCases } from './verify/readCases.ts';

const IN_NODE: readonly BackendName[] = ['wasm', 'cpu'];
const IN_CHROMIUM: readonly BackendName[] = ['webgpu', 'webgl'];
export const USAGE = 'npm run verify -- FILE.json';

/** @returns 0 when every case of a loss we have is within the tolerance on every backend, else 1 */
export async function main(argv: string[]): Promise<number> {
  const [file] = argv;
  if (!file) throw new Error(`${USAGE}: name a file of loss cases.`);
  const read = readCases(await readFile(file, 'utf8'), file);
  const cases = read.flatMap(({ example }) => (example ? [example] : []));
  const browser = await openBrowserTask('/src/model/lossCases.ts', 'checkCasesOn');
  const columns: [BackendName, (CaseErrors | null)[]][] = [];
  try {
    for (const backend of IN_NODE) columns.push([backend, await checkCasesOn(backend, cases)]);
    for (const backend of IN_CHROMIUM) columns.push([backend, await browser.call(backend, cases)]);
  } finally {
    await browser.close();
  }
  return report(read, columns);
}

function report(read: readonly ReadCase[], columns: [BackendName, (CaseErrors | null)[]][]): number {
  let worst = 0;
  let checked = 0;
  let past = 0;
  for (const [i, { name, fault }] of read.entries()) {
    const start = `${String(i + 1).padStart(3)}  ${name}`;
    if (fault) {
      console.log(`${start}: not checked: ${fault}`);
      continue;
    }
    const cells = columns.flatMap(([backend, errors]) => {
      const ofCase = errors[checked];
      if (!ofCase) return [];
      const [quantity, error] = Object.entries(ofCase).reduce((a, b) => (b[1] > a[1] ? b : a));
      return { error, text: `${backend} ${error.toExponential(1)} (${quantity})` };
    });
    checked++;
    const most = Math.max(...cells.map(({ error }) => error));
    worst = Math.max(worst, most);
    if (most > CASE_TOLERANCE) past++;
    console.log(
      `${start.padEnd(48)}${cells.map(({ text }) => text).join('  ')}${most > CASE_TOLERANCE ? '  PAST' : ''}`,
    );
  }
  const verdict = past === 0 ? 'within' : `in ${past} PAST`;
  console.log(
    `\nOn WebGPU the kernel that trains was checked, in the two dimensions that it has.\n${checked} of ${read.length} cases checked; worst error ${worst.toExponential(1)}, ${verdict} ${CASE_TOLERANCE}.`,
  );
  return past === 0 && checked > 0 ? 0 : 1;
}
