import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPath, isLitter, leavesFolder } from './paths.ts';

test('a clean path leads nowhere and shows nothing invisible', () => {
  expect(cleanPath('../../a/./b\\..\\c.jpg')).toBe('a/b/c.jpg');
  expect(cleanPath('C:\\Users\\ann.jpg')).toBe('Users/ann.jpg');
  expect(cleanPath('/etc//passwd')).toBe('etc/passwd');
  expect(cleanPath('ann\u202egpj.exe\0')).toBe('anngpj.exe');
  expect(cleanPath('か\u3099.jpg')).toBe('が.jpg');
  expect(cleanPath('../..')).toBe('');
  expect(cleanPath(`${'x'.repeat(300)}A/1.jpg`)).not.toBe(cleanPath(`${'x'.repeat(300)}B/1.jpg`));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const clean = cleanPath(path);
      expect(clean.split('/').some((part) => part === '..' || part === '.')).toBe(false);
      expect(clean === '' || !leavesFolder(clean)).toBe(true);
      expect(cleanPath(clean)).toBe(clean);
    }),
    { numRuns: 10_000 },
  );
});

test('a path leaves its folder by its root or by going up', () => {
  expect(['../a', 'a/../b', '/a', '\\a', 'c:a', 'a\\..'].every(leavesFolder)).toBe(true);
  expect(['a..b', '..a/b', 'a/b', '...'].some(leavesFolder)).toBe(false);
});

test('litter is what systems leave, not what only looks like it', () => {
  expect(['.DS_Store', 'a/._b.jpg', '__MACOSX/x', 'A/THUMBS.DB'].every(isLitter)).toBe(true);
  expect(['a.jpg', '../a.jpg', 'thumbs.jpg', './a'].some(isLitter)).toBe(false);
});
