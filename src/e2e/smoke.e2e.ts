import { expect, test } from '@playwright/test';

/** What Chromium itself says when a page asks for a GPU and there is none. */
const NO_GPU_WARNING = /WebGPU Context Provider|No available adapters/;

test('the page opens without a message in the console and asks no other site for anything', async ({
  page,
  baseURL,
}) => {
  const messages: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && !NO_GPU_WARNING.test(message.text())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url());
  });

  const response = await page.goto('/');

  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page).toHaveTitle(/ArcLab/);
  await page.waitForLoadState('networkidle');
  expect(messages).toEqual([]);
  expect(elsewhere).toEqual([]);
});
