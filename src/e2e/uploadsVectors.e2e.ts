/** The reader's own vectors: tables in every state of repair, and the runs that are made of them. */
import { expect, test } from '@playwright/test';
import { npyBytes } from '../data/vectors/npyBytes.ts';
import { openLab } from './openLab.ts';
import { csvOf, fileOf, mixture, type TestFile } from './uploadFiles.ts';
import { openPanel } from './uploadPanel.ts';
import { degrees, expectToGoOn, people, QUICK, SLOW, train } from './uploadRuns.ts';

test('a table of 128-D vectors trains until its labels stand apart; one of 2-D is shown as it is, and nothing plays', async ({
  page,
}) => {
  const lab = await openLab(page, QUICK, 'wasm');
  const panel = await openPanel(page);
  const table = mixture({ labels: 8, rows: 250, dimensions: 128, scatter: 0.5 });
  await panel.give([fileOf('mixture.csv', csvOf(table))]);
  await panel.holds('8 labels, 2,000 rows of 128 numbers');
  const { metrics, labels, names } = await train(panel, lab);
  expect(metrics.heldOutAccuracy).toBeGreaterThanOrEqual(0.97);
  expect(degrees(metrics.minCentreAngle)).toBeGreaterThan(30);
  expect(names).toEqual(Array.from({ length: 8 }, (_, i) => `label ${i + 1}`));
  expect(new Set(labels).size).toBe(8);

  const flat = mixture({ labels: 3, rows: 40, dimensions: 2, scatter: 5 });
  await openPanel(page);
  await panel.give([fileOf('flat.csv', csvOf(flat))]);
  await panel.holds('3 labels, 120 rows of 2 numbers');
  await panel.dialog.getByRole('radio', { name: 'as they are' }).check({ force: true });
  await panel.button('Show these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().people?.isStill === true);
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await expect(page.getByRole('button', { name: 'Play' })).toBeDisabled();
  const { embeddings, step } = await lab.snapshot();
  expect(step).toBe(0);
  // Every dot is a row of the table.
  const rows = new Set(flat.map(([, x, y]) => `${Math.fround(Number(x))} ${Math.fround(Number(y))}`));
  const dots = Array.from({ length: embeddings.length / 2 }, (_, i) => `${embeddings[2 * i]} ${embeddings[2 * i + 1]}`);
  expect(dots.filter((dot) => !rows.has(dot))).toEqual([]);
  expect(lab.messages).toEqual([]);
  expect(lab.elsewhere).toEqual([]);
});

/** Three labels of eight rows of four numbers, as lines of CSV. */
const LINES = csvOf(mixture({ labels: 3, rows: 8, dimensions: 4, scatter: 2 }))
  .trim()
  .split('\n');
const ALL_ROWS = '3 labels, 24 rows of 4 numbers';
const lines = (...changed: string[]) => [...changed, ...LINES].join('\n');
const many = (labels: number, rows: number) => csvOf(mixture({ labels, rows, dimensions: 4, scatter: 2 }));

interface TableCase {
  what: string;
  file: TestFile;
  /** Whatever a table that is refused finds there, stays. */
  holds: string | 'what was there';
  leftOut?: string;
  worthKnowing?: string;
}

const TABLES: TableCase[] = [
  { what: 'a plain table', file: fileOf('plain.csv', lines()), holds: ALL_ROWS },
  {
    what: 'NaN',
    file: fileOf('nan.csv', lines('label 1,1,NaN,2,3')),
    holds: ALL_ROWS,
    worthKnowing: '1 row of nan.csv was left out: row 1 has “NaN” in column 3, which is no number.',
  },
  {
    what: 'ragged rows',
    file: fileOf('ragged.csv', lines('label 1,1,2,3', 'label 2,1,2,3,4,5')),
    holds: ALL_ROWS,
    worthKnowing: '2 rows of ragged.csv were left out: row 1 has 4 cells where others have 5.',
  },
  {
    what: 'a column of text',
    file: fileOf(
      'words.csv',
      ['label,a,b,remark', ...LINES.map((line) => line.replace(/,[^,]*,[^,]*$/, ',good'))].join('\n'),
    ),
    holds: '3 labels, 24 rows of 2 numbers',
    worthKnowing: 'words.csv: column remark is not numbers to train on, and ignored.',
  },
  { what: 'a byte order mark', file: fileOf('bom.csv', `\ufefflabel,a,b,c,d\n${lines()}`), holds: ALL_ROWS },
  {
    what: 'semicolons and decimal commas',
    file: fileOf('comma.csv', lines().replaceAll(',', ';').replaceAll('.', ',')),
    holds: ALL_ROWS,
  },
  {
    what: 'one label',
    file: fileOf('one.csv', many(1, 20)),
    holds: 'what was there',
    leftOut: 'one.csv has a single label, “label 1”; at least 2 are needed.',
  },
  {
    what: '300 labels',
    file: fileOf('many.csv', many(300, 2)),
    holds: '64 labels, 128 rows of 4 numbers',
    worthKnowing: 'many.csv has 300 labels; the 64 most frequent are used, and 472 rows left out.',
  },
  {
    what: '300 labels of one row',
    file: fileOf('ids.csv', many(300, 1)),
    holds: 'what was there',
    leftOut: 'ids.csv has 300 labels, hardly two rows alike; at most 64 are kept.',
  },
  {
    what: 'no bytes',
    file: fileOf('empty.csv', ''),
    holds: 'what was there',
    leftOut: 'empty.csv is empty.',
  },
  {
    what: 'a picture that calls itself a table',
    file: fileOf('picture.csv', people[0][0]),
    holds: 'what was there',
    leftOut: 'picture.csv is no table that can be read here.',
  },
  {
    what: 'NPY of text',
    file: fileOf('text.npy', npyBytes({ descr: '<U3', shape: [2, 3], items: ['a', 'b', 'c', 'd', 'e', 'f'] })),
    holds: 'what was there',
    leftOut: 'text.npy holds U3, which are no plain numbers.',
  },
  {
    what: 'NPY of a wrong shape',
    file: fileOf('cube.npy', npyBytes({ descr: '<f4', shape: [2, 2, 2], items: [0, 1, 2, 3, 4, 5, 6, 7] })),
    holds: 'what was there',
    leftOut: 'cube.npy has the shape (2, 2, 2).',
  },
  {
    what: 'NPY',
    file: fileOf('good.npy', npyBytes({ descr: '<f4', shape: [4, 3], items: [0, 1, 2, 0, 2, 1, 1, 5, 6, 1, 6, 5] })),
    holds: '2 labels, 4 rows of 2 numbers',
  },
];

test('tables in every state of repair are read, or named with the cure', async ({ page }) => {
  const lab = await openLab(page, SLOW, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  let held = '';
  for (const { what, file, holds, leftOut, worthKnowing } of TABLES) {
    await test.step(what, async () => {
      await panel.give([file]);
      if (leftOut) await expect.soft(panel.leftOut).toContainText(leftOut);
      if (worthKnowing) await expect.soft(panel.worthKnowing).toContainText(worthKnowing);
      if (holds !== 'what was there') held = holds;
      // The new set, since its name is that of its file.
      if (!leftOut)
        await page.waitForFunction((name) => globalThis.arclab.store.getState().upload?.set?.name === name, file.name);
      await panel.holds(held);
      if (!leftOut) await expect.soft(panel.leftOut).toBeHidden();
      if (!worthKnowing) await expect.soft(panel.worthKnowing).toBeHidden();
    });
  }
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});
