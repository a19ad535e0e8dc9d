import { afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('CHROME_PATH comes first', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test('a CHROME_PATH that leads nowhere is reported, not passed over', () => {
  vi.stubEnv('CHROME_PATH', '/no/such/browser');
  expect(findChromium).toThrow(/CHROME_PATH is \/no\/such\/browser, where no file is/);
});
