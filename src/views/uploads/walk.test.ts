import { expect, it } from 'vitest';
import { walkDropped } from './walk.ts';

const file = (path: string) =>
  ({
    isFile: true,
    fullPath: path,
    file: (done: (file: File) => void, fail: () => void) =>
      path.includes('locked') ? fail() : done(new File([], path)),
  }) as unknown as FileSystemEntry; // what the walk uses

/** A folder that tells its entries two at a time, as browsers tell a hundred. */
const folder = (path: string, ...children: FileSystemEntry[]) =>
  ({
    isFile: false,
    fullPath: path,
    createReader: () => {
      const left = [...children];
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
    },
  }) as unknown as FileSystemEntry; // as above

it('finds every file in every folder, with its path, and passes over what is locked', async () => {
  const entry = folder(
    '/team',
    folder('/team/ann', file('/team/ann/1.jpg'), file('/team/ann/2.jpg'), file('/team/ann/3.jpg')),
    folder('/team/ben', file('/team/ben/locked.jpg')),
    folder('/team/cho'),
  );
  const files = await walkDropped([{ entry }, { file: new File([], 'loose.jpg') }]);
  expect(files.map(({ path }) => path)).toEqual(['team/ann/1.jpg', 'team/ann/2.jpg', 'team/ann/3.jpg', 'loose.jpg']);
});

it('comes back from a folder that holds itself', async () => {
  const inside: FileSystemEntry[] = [file('/a/1.jpg')];
  const endless = {
    isFile: false,
    fullPath: '/a',
    createReader: () => {
      const left = [...inside];
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0)) };
    },
  } as unknown as FileSystemEntry; // what the walk uses
  inside.push(endless);
  expect((await walkDropped([{ entry: endless }])).length).toBeLessThan(50);
});
