import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without options everything is measured in a browser, on a software adapter', () => {
  expect(readOptions([])).toEqual({
    isQuick: false,
    isScale: false,
    adapter: 'software',
    runtime: 'browser',
    jsonFile: null,
  });
});

test('every option is read', () => {
  expect(readOptions('--quick --adapter hardware --runtime node --json out.json'.split(' '))).toEqual({
    isQuick: true,
    isScale: false,
    adapter: 'hardware',
    runtime: 'node',
    jsonFile: 'out.json',
  });
});

test('a wrong value is refused with what is allowed and the usage', () => {
  expect(() => readOptions(['--adapter', 'fast'])).toThrow(
    /--adapter is 'fast'; it is one of software, hardware\.[\s\S]*npm run bench/,
  );
  expect(() => readOptions(['--scale', '--quick'])).toThrow(/--scale is a table of its own/);
});
