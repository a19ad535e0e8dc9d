/** Photos and zips that are not what they should be: each is named with its cure, the good ones are kept, and the run goes on. */
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { openLab } from './openLab.ts';
import { animatedGif, asJpegs, fileOf, heicHead, locked, pngOf } from './uploadFiles.ts';
import { openPanel } from './uploadPanel.ts';
import { expectToGoOn, people, SLOW } from './uploadRuns.ts';

test('photos that are none are named with the cure, and the others are kept', async ({ page }) => {
  const lab = await openLab(page, SLOW, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  const [jpeg] = await asJpegs(page, [people[0][1]]);
  const grey = pngOf(64, 64, new Uint8Array(64 * 64 * 3).fill(128));
  const refused: { name: string; content: string | Buffer; sentence: string }[] = [
    { name: 'ann_11.jpg', content: 'Dear diary', sentence: 'ann_11.jpg is no photo.' },
    { name: 'diary.txt', content: 'Dear diary', sentence: 'diary.txt is no photo.' },
    { name: 'ann_12.jpg', content: jpeg.subarray(0, jpeg.length / 2), sentence: 'ann_12.jpg breaks off' },
    { name: 'ann_13.png', content: people[0][1].subarray(0, 9000), sentence: 'ann_13.png breaks off' },
    { name: 'ann_14.heic', content: heicHead(), sentence: 'ann_14.heic is HEIC, which this browser cannot open.' },
    {
      name: 'ann_15.svg',
      content:
        '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.wasRun = true"><script>globalThis.wasRun = true</script></svg>',
      sentence: 'ann_15.svg is an SVG drawing, which can hold programs and is never opened.',
    },
    { name: 'ann_16.png', content: '', sentence: 'ann_16.png is empty (0 bytes).' },
    { name: 'ann_17.png', content: pngOf(1, 1, new Uint8Array(3)), sentence: 'ann_17.png has 1 × 1 pixels' },
    { name: 'ann_18.png', content: pngOf(10_000, 10_000), sentence: 'ann_18.png has 10,000 × 10,000 pixels' },
  ];
  const noted: typeof refused = [
    { name: 'ben_11.gif', content: animatedGif(), sentence: 'ben_11.gif is animated; its first picture is used.' },
    { name: 'ben_12.png', content: jpeg, sentence: 'ben_12.png is really JPEG, and was read as such.' },
    { name: 'ben_13.png', content: grey, sentence: 'No face was found in ben_13.png; its middle is used.' },
  ];
  await panel.give([
    ...[...refused, ...noted].map(({ name, content }) => fileOf(name, content)),
    fileOf('ann_1.png', people[0][0]),
    fileOf('ann_2.png', people[0][2]),
    fileOf('ben_1.png', people[1][0]),
  ]);
  await panel.holds('2 identities, 6 photos');
  expect(await panel.identities()).toEqual({ ann: 2, ben: 4 });
  for (const { sentence } of refused) await expect.soft(panel.leftOut).toContainText(sentence);
  for (const { sentence } of noted) await expect.soft(panel.worthKnowing).toContainText(sentence);
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  await expectToGoOn(page, lab);

  // All of it bad: what is there stays.
  await panel.give(refused.map(({ name, content }) => fileOf(name, content)));
  await expect(panel.worthKnowing).toBeHidden();
  await expect(panel.leftOut).toContainText('ann_18.png');
  expect(await panel.identities()).toEqual({ ann: 2, ben: 4 });
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});

test('photos of one identity cannot be trained on yet; of zips that are dangerous or shut only the good is kept', async ({
  page,
}) => {
  const lab = await openLab(page, SLOW, 'wasm');
  await page.getByRole('button', { name: 'Play' }).click();
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.give([fileOf('ann_1.png', people[0][0]), fileOf('ann_2.png', people[0][1])]);
  await panel.holds('1 identity, 2 photos');
  await expect(panel.worthKnowing).toContainText('All photos are of one identity; at least 2 are needed.');
  await expect(panel.dialog.getByText('One identity is here; at least 2 are needed.')).toBeVisible();
  await expect(panel.button('Train on these')).toBeDisabled();

  // What joins them is judged together with them: ann is not lost, a copy of her photo is, and the rest can be trained on.
  await panel.give([fileOf('ben_1.png', people[1][0]), fileOf('ann_3.png', people[0][0])]);
  await panel.holds('2 identities, 3 photos');
  await expect(panel.leftOut).toBeHidden();
  await expect(panel.worthKnowing).toContainText('ann_3.png');
  await expect(panel.worthKnowing.getByRole('listitem')).toHaveCount(1);
  await expect(panel.button('Train on these')).toBeEnabled();
  await expectToGoOn(page, lab);

  await panel.openOptions();
  await panel.dialog.getByRole('checkbox', { name: /^Add to what is here/ }).uncheck();
  const [ann, ben] = people;
  const bomb = new Uint8Array(20_000_000);
  const zips = [
    { name: 'outside.zip', content: zipSync({ '../../ann/1.png': ann[0], 'ben/1.png': ben[0] }, { level: 0 }) },
    { name: 'shut.zip', content: locked(zipSync({ 'ann/2.png': ann[1] }, { level: 0 })) },
    { name: 'nested.zip', content: zipSync({ 'ann/more.zip': zipSync({ 'x.png': ann[1] }), 'ben/3.png': ben[2] }) },
    { name: 'bomb.zip', content: zipSync({ 'ann/big.png': bomb, 'ben/4.png': ben[3] }) },
    { name: 'torn.zip', content: zipSync({ 'ann/5.png': ann[4] }).subarray(0, 5000) },
  ];
  await panel.give(zips.map(({ name, content }) => fileOf(name, content)));
  await panel.holds('2 identities, 4 photos');
  expect(await panel.identities()).toEqual({ ann: 1, ben: 3 });
  await expect(panel.worthKnowing).toContainText('outside.zip names a file outside of its folder.');
  for (const sentence of [
    'shut.zip locks 1 of its files with a password.',
    'nested/ann/more.zip is a .zip inside of a .zip.',
    'bomb/ann/big.png would unpack to',
    'torn.zip is damaged, or no .zip after all.',
  ]) {
    await expect.soft(panel.leftOut).toContainText(sentence);
  }
  await expectToGoOn(page, lab);
  expect(lab.messages).toEqual([]);
});
