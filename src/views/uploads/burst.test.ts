import { expect, it } from 'vitest';
import { cameraTrouble } from './burst.ts';

const named = (name: string) => Object.assign(new Error(), { name });

it('tells why there is no camera', () => {
  expect(cameraTrouble(named('NotAllowedError'), true)).toBe('refused');
  expect(cameraTrouble(named('NotFoundError'), true)).toBe('absent');
  expect(cameraTrouble(new TypeError('mediaDevices is undefined'), true)).toBe('absent');
  expect(cameraTrouble(new TypeError('mediaDevices is undefined'), false)).toBe('insecure');
  expect(cameraTrouble(named('NotReadableError'), true)).toBe('busy');
  expect(cameraTrouble('?', true)).toBe('failed');
});
