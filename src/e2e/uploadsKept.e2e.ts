/** What is kept of the reader's own identities: for the next visit, in a file, and nothing once it is forgotten. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openLab, openSetup, SMALL } from './openLab.ts';
import { fileOf } from './uploadFiles.ts';
import { openPanel, panelOf, stored } from './uploadPanel.ts';
import { NAMES, people, SIX_EACH, tell } from './uploadRuns.ts';

test('a set is back two seconds after a reload; forgotten, it is in no storage, and a link to it takes the exported file', async ({
  page,
}) => {
  const lab = await openLab(page, SMALL, 'wasm');
  const empty = { records: 0, cached: 0, files: 0, local: 0, session: 0, cookies: 0 };
  expect(await stored(page)).toEqual(empty);
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give(people.flatMap((own, i) => own.map((png, k) => fileOf(`${NAMES[i]}_${k + 1}.png`, png))));
  await panel.holds('4 identities, 24 photos');
  await expect(panel.dialog.getByText('Kept in this browser')).toBeVisible();
  expect(await stored(page)).toEqual({ ...empty, records: 1 });
  await panel.button('Train on these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().people?.names?.[0] === 'ann');
  await expect.poll(() => page.url()).toContain('data=upload');

  await page.reload();
  const back = await page.waitForFunction(() => {
    const { upload } = globalThis.arclab?.store.getState() ?? {};
    return upload?.set ? performance.now() : null;
  });
  const backAfter = Number(await back.jsonValue());
  const ready = await page.waitForFunction(() =>
    globalThis.arclab.store.getState().phase === 'ready' ? performance.now() : null,
  );
  const readyAfter = Number(await ready.jsonValue());
  tell(
    `after a reload: the set is back after ${backAfter.toFixed(0)} ms, its run is ready after ${readyAfter.toFixed(0)} ms`,
  );
  expect(backAfter).toBeLessThan(2000);
  expect((await lab.state()).setup.data).toBe('upload');
  await openSetup(page);
  await page.getByRole('button', { name: 'Your data…' }).click();
  const again = await panelOf(page);
  await again.holds('4 identities, 24 photos');
  expect(await again.identities()).toEqual(SIX_EACH);

  const downloading = page.waitForEvent('download');
  await again.button('Export').click();
  const exported = await readFile(await (await downloading).path());
  await again.button('Forget').click();
  await again.button('Erase it').click();
  await expect(again.dialog.getByRole('heading', { name: /identities, / })).toBeHidden();
  await expect.poll(() => stored(page)).toEqual(empty);
  await again.button('Close').click();
  await page.waitForFunction(() => {
    const { phase, setup } = globalThis.arclab.store.getState();
    return phase === 'ready' && setup.data === 'faces';
  });

  await page.goto(`/#${SMALL}&data=upload&backend=wasm`);
  await page.reload();
  const failure = page.getByRole('alert').filter({ hasText: 'This link needs a data set of its sender’s' });
  await expect(failure.getByRole('button', { name: 'Use the drawn faces' })).toBeVisible();
  await failure.getByRole('button', { name: 'Your data…' }).click();
  const atLink = await panelOf(page);
  await atLink.give([fileOf('from-a-friend.zip', exported)]);
  await atLink.holds('4 identities, 24 photos');
  expect(await atLink.identities()).toEqual(SIX_EACH);
  await atLink.button('Train on these').click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  expect((await lab.state()).setup.data).toBe('upload');
  expect(lab.messages).toEqual([]);
});
