import { expect, test } from '@playwright/test';
import { openLab, SMALL } from './openLab.ts';

test('a lost GPU is told, and training can go on elsewhere', async ({ page }) => {
  test.setTimeout(240_000);
  // The worker's own script, with a hand on the device it will ask for.
  await page.route(/assets\/worker\/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const hold = `const request = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...a) { return (self.heldDevice = await request.apply(this, a)); };`;
    await route.fulfill({ response, body: hold + (await response.text()) });
  });
  const lab = await openLab(page, SMALL, 'webgpu');
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.snapshot(1);
  await page.workers()[0].evaluate('heldDevice.destroy()');
  await expect(page.getByText('The GPU was taken away from this page')).toBeVisible();
  await page.getByRole('button', { name: /Continue on/ }).click();
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  expect((await lab.state()).backend?.backend).not.toBe('webgpu');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await lab.snapshot(1);
});
