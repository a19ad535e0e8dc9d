import { describe, expect, test } from 'vitest';
import { readCandidate } from './candidate.ts';
import { blobOf, JPEG, pathsOf, text } from './intake.testing.ts';
import { takeIn } from './intake.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './limits.ts';

describe('files', () => {
  test('become candidates in the order of their names, whatever they are called', async () => {
    const intake = await takeIn([
      { path: 'ann/10.jpg', blob: blobOf(JPEG) },
      { path: 'ann/2.jpg', blob: blobOf(JPEG) },
      { path: 'ann/no extension', blob: blobOf(JPEG) },
    ]);
    expect(pathsOf(intake)).toEqual(['ann/2.jpg', 'ann/10.jpg', 'ann/no extension']);
    expect(intake.problems).toEqual([]);
  });

  test('that are none of the reader’s are left out without a word', async () => {
    const litter = ['a/.DS_Store', 'a/Thumbs.db', '__MACOSX/a/._1.jpg', 'a/desktop.ini', '.git/x.png'];
    const intake = await takeIn([...litter, 'a/1.jpg'].map((path) => ({ path, blob: blobOf(JPEG) })));
    expect(pathsOf(intake)).toEqual(['a/1.jpg']);
    expect(intake.problems).toEqual([]);
  });

  test('that cannot be photos are named', async () => {
    const files: [string, Uint8Array<ArrayBuffer>][] = [
      ['notes.txt', text('hello')],
      ['empty', new Uint8Array(0)],
      ['people.rar', text('Rar!\x1a\x07')],
      ['picture', text('<svg onload="x()">')],
      ['broken.zip', text('PK but no zip')],
    ];
    const { problems } = await takeIn(files.map(([path, bytes]) => ({ path, blob: blobOf(bytes) })));
    expect(problems).toEqual([
      { code: 'not-an-image', file: 'notes.txt' },
      { code: 'empty-file', file: 'empty' },
      { code: 'archive-unsupported', file: 'people.rar', kind: 'rar' },
      { code: 'svg', file: 'picture' },
      { code: 'zip-damaged', file: 'broken.zip' },
    ]);
  });

  test('that are not there are said to be missing', async () => {
    expect((await takeIn([])).problems).toEqual([{ code: 'nothing-found' }]);
    expect((await takeIn([{ path: 'a/.DS_Store', blob: blobOf(JPEG) }])).problems).toEqual([{ code: 'nothing-found' }]);
  });

  test('beyond 10,000 are left out and counted', async () => {
    const blob = blobOf(JPEG);
    const { candidates, problems } = await takeIn(
      Array.from({ length: MAX_FILES + 5 }, (_, i) => ({ path: `${i}.jpg`, blob })),
    );
    expect(candidates).toHaveLength(MAX_FILES);
    expect(problems).toEqual([{ code: 'too-many-files', count: MAX_FILES + 5, cap: MAX_FILES }]);
  });

  test('too large, alone or together, are left out', async () => {
    const sized = (size: number) => new SizedBlob(size);
    const { candidates, problems } = await takeIn([
      { path: 'huge.jpg', blob: sized(MAX_FILE_BYTES + 1) },
      ...Array.from({ length: 40 }, (_, i) => ({ path: `${i}.jpg`, blob: sized(MAX_FILE_BYTES) })),
    ]);
    expect(candidates).toHaveLength(32);
    expect(problems.map(({ code }) => code)).toEqual(['file-too-large', 'total-too-large']);
    expect(problems[1]).toMatchObject({ skipped: 8 });
  });

  test('that vanish before they are read are a problem, not a throw', async () => {
    const gone = new SizedBlob(10);
    expect(await readCandidate({ path: 'a.jpg', bytes: 10, blob: gone })).toEqual({
      code: 'unreadable',
      file: 'a.jpg',
    });
  });

  test('are not taken in after the reader has cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(takeIn([{ path: 'a.jpg', blob: blobOf(JPEG) }], signal)).rejects.toThrow('cancelled');
  });
});

/** A blob that claims a size and cannot be read. */
class SizedBlob extends Blob {
  readonly #size: number;
  constructor(size: number) {
    super();
    this.#size = size;
  }
  override get size() {
    return this.#size;
  }
  override slice(): Blob {
    throw new DOMException('gone', 'NotReadableError');
  }
}
