/** The camera as a source of photos: it takes them, or says why it cannot. */
import { expect, test } from '@playwright/test';
import { findChromium, NO_GPU_FLAGS } from '../cli/chromium.ts';
import { openLab, SMALL } from './openLab.ts';
import { fileOf } from './uploadFiles.ts';
import { openPanel } from './uploadPanel.ts';
import { people } from './uploadRuns.ts';

// A camera that shows a moving picture; whether a page may use it is another matter.
test.use({
  launchOptions: { executablePath: findChromium(), args: [...NO_GPU_FLAGS, '--use-fake-device-for-media-stream'] },
});

test('the camera takes a burst of each person', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  await panel.findFaces(false);
  await panel.button('Use the camera').click();
  // Its countdown and the pauses between its pictures are of seconds.
  await page.evaluate(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((run: TimerHandler, ms = 0) => setTimeout(run, ms / 4)) as typeof setTimeout; // Node's has more to it
  });
  const camera = page.getByRole('dialog', { name: 'Pictures from the camera' });
  for (const [i, name] of ['Ann', 'Ben'].entries()) {
    if (i > 0) await camera.getByRole('button', { name: 'Next person' }).click();
    await camera.getByRole('textbox', { name: 'Whose pictures these are' }).fill(name);
    await camera.getByRole('button', { name: 'Take 12 pictures' }).click();
    await expect(camera.getByRole('status')).toHaveText(`12 pictures of ${name} are taken.`);
  }
  await camera.getByRole('button', { name: 'Done' }).click();
  await panel.holds('2 identities, 24 photos');
  expect(await panel.identities()).toEqual({ Ann: 12, Ben: 12 });
  await expect(panel.leftOut).toBeHidden();
  await expect(panel.button('Train on these')).toBeEnabled();
  expect(lab.messages).toEqual([]);
});

test('a camera that is refused or absent is told, and photos can be chosen instead', async ({ page, context }) => {
  await context.grantPermissions([]);
  const lab = await openLab(page, SMALL, 'wasm');
  const panel = await openPanel(page);
  const camera = page.getByRole('dialog', { name: 'Pictures from the camera' });
  const expectToBeTold = async (sentence: string) => {
    await panel.button('Use the camera').click();
    await expect(camera.getByRole('alert')).toContainText(sentence);
    await expect(camera.getByRole('button', { name: 'Take 12 pictures' })).toBeDisabled();
    await camera.getByRole('button', { name: 'Cancel' }).click();
  };
  await expectToBeTold('The camera may not be used by this page.');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await expectToBeTold('No camera was found.');
  await panel.findFaces(false);
  await panel.give([fileOf('ann_1.png', people[0][0]), fileOf('ben_1.png', people[1][0])]);
  await panel.holds('2 identities, 2 photos');
  expect(lab.messages).toEqual([]);
});
