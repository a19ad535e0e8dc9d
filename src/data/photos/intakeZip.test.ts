import fc from 'fast-check';
import { Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCandidate } from './candidate.ts';
import { blobOf, JPEG, pathsOf, text } from './intake.testing.ts';
import { SET_FILE, takeIn } from './intake.ts';
import { MAX_FILES } from './limits.ts';
import type { Problem } from './problems.ts';

const zipOf = (files: Zippable) => blobOf(zipSync(files));

const takeZip = (zip: Blob, path = 'people.zip') => takeIn([{ path, blob: zip }]);

/** Changes bytes of a zip where a signature is found. */
function patched(zip: Uint8Array<ArrayBuffer>, signature: string, change: (view: DataView, at: number) => void): Blob {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === signature) change(view, at);
  }
  return blobOf(bytes);
}
/** ann/1.jpg as Info-ZIP 3.0 packs it with -fz: sizes and the list's place are of 64 bits. */
const INFO_ZIP_64 =
  'UEsDBC0AAAAAABqteF0AAAAA//////////8EADAAYW5uL1VUCQADZAQGa2QEBmt1eAsAAQQAAAAABAAAAAABABAAAAAAAAAAAAAAAAAAAAAAAF' +
  'BLAwQtAAAAAAAarXhdeDclmv//////////CQAwAGFubi8xLmpwZ1VUCQADZAQGa2QEBmt1eAsAAQQAAAAABAAAAAABABAABwAAAAAAAAAHAAAA' +
  'AAAAAP/Y/+AxMjNQSwECHgMKAAAAAAAarXhdAAAAAAAAAAD/////BAAkAAAAAAAAABAA7UEAAAAAYW5uL1VUBQADZAQGa3V4CwABBAAAAAAEAA' +
  'AAAAEACAAAAAAAAAAAAFBLAQIeAy0AAAAAABqteF14NyWaBwAAAP////8JACQAAAAAAAEAAACkgVIAAABhbm4vMS5qcGdVVAUAA2QEBmt1eAsA' +
  'AQQAAAAABAAAAAABAAgABwAAAAAAAABQSwYGLAAAAAAAAAAeAy0AAAAAAAAAAAACAAAAAAAAAAIAAAAAAAAAsQAAAAAAAACwAAAAAAAAAFBLBg' +
  'cAAAAAYQEAAAAAAAABAAAAUEsFBgAAAAACAAIAsQAAAP////8AAA==';

const LISTED = 'PK\x01\x02';
const END = 'PK\x05\x06';

describe('a zip', () => {
  test('gives its photos below its own name, unpacked when they are read', async () => {
    const long = new Uint8Array(300_000).map((_, i) => (i * i) >> 7);
    long.set(JPEG);
    const zip = zipSync({ ann: { '1.jpg': long, '2.jpg': [JPEG, { level: 0 }] }, '__MACOSX/ann/._1.jpg': JPEG });
    const intake = await takeZip(blobOf(zip));
    expect(pathsOf(intake)).toEqual(['people/ann/1.jpg', 'people/ann/2.jpg']);
    expect(await readCandidate(intake.candidates[0])).toEqual(long);
    expect(await readCandidate(intake.candidates[0], 5)).toEqual(long.subarray(0, 5));
    expect(await readCandidate(intake.candidates[1])).toEqual(JPEG);
    expect(intake.problems).toEqual([]);
  });

  test('that was written as a stream, or stands behind other bytes, is read too', async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [text('#!/bin/sh a self-extractor')];
    const stream = new Zip((_, chunk) => parts.push(chunk.slice()));
    const file = new ZipDeflate('ann/1.jpg');
    stream.add(file);
    file.push(JPEG, true);
    stream.end();
    for (const zip of [new Blob(parts), new Blob(parts.slice(1))]) {
      const { candidates, problems } = await takeZip(zip);
      expect(problems).toEqual([]);
      expect(await readCandidate(candidates[0])).toEqual(JPEG);
    }
  });

  test('with names that lead out of it keeps its photos under clean names', async () => {
    const intake = await takeZip(zipOf({ '../../etc/1.jpg': JPEG, '/root/2.jpg': JPEG, 'C:\\x\\..\\3.jpg': JPEG }));
    expect(pathsOf(intake)).toEqual(['people/etc/1.jpg', 'people/root/2.jpg', 'people/x/3.jpg']);
    expect(intake.problems).toEqual([{ code: 'zip-paths-cleaned', file: 'people.zip', count: 3 }]);
  });

  test('of Japanese names in Shift_JIS, or in UTF-8 without saying so, is read', async () => {
    const zip = zipSync({ 'xx/1.jpg': JPEG });
    const shiftJis = patched(zip, LISTED, (view, at) => {
      view.setUint8(at + 46, 0x82);
      view.setUint8(at + 47, 0xa0);
    });
    expect(pathsOf(await takeZip(shiftJis))).toEqual(['people/あ/1.jpg']);
    const utf8 = patched(zipSync({ ['が/1.jpg'.normalize('NFD')]: JPEG }), LISTED, (view, at) => {
      view.setUint16(at + 8, 0, true);
    });
    expect(pathsOf(await takeZip(utf8))).toEqual(['people/が/1.jpg']);
  });

  test('that is encrypted is refused once, and what is not encrypted in it is kept', async () => {
    let listed = 0;
    const zip = patched(zipSync({ '1.jpg': JPEG, '2.jpg': JPEG, '3.jpg': JPEG }), LISTED, (view, at) => {
      if (listed++ < 2) view.setUint16(at + 8, 1, true);
    });
    const intake = await takeZip(zip);
    expect(pathsOf(intake)).toEqual(['people/3.jpg']);
    expect(intake.problems).toEqual([{ code: 'zip-encrypted', file: 'people.zip', count: 2 }]);
  });

  test('inside a zip is refused, by its name or by its bytes', async () => {
    const inner = zipSync({ '1.jpg': JPEG });
    const { candidates, problems } = await takeZip(zipOf({ 'a.zip': inner, b: inner, 'c.jpg': JPEG }));
    expect(candidates).toHaveLength(1);
    expect(problems).toEqual([
      { code: 'zip-nested', file: 'people/a.zip' },
      { code: 'zip-nested', file: 'people/b' },
    ]);
  });

  test('that unpacks to far more than it is, is refused unread', async () => {
    const { candidates, problems } = await takeZip(zipOf({ 'bomb.jpg': new Uint8Array(30_000_000), '1.jpg': JPEG }));
    expect(candidates).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'zip-ratio', file: 'people/bomb.jpg', cap: 100 }]);
  });

  test('that understates what it unpacks to is stopped at what it claimed', async () => {
    const zip = patched(zipSync({ 'bomb.jpg': new Uint8Array(30_000_000) }), LISTED, (view, at) => {
      view.setUint32(at + 24, 1000, true);
    });
    const { candidates } = await takeZip(zip);
    expect(await readCandidate(candidates[0])).toEqual({ code: 'zip-entry-damaged', file: 'people/bomb.jpg' });
  });

  test('of one file over the cap is refused by its claim', async () => {
    const zip = patched(zipSync({ '1.jpg': JPEG }), LISTED, (view, at) => view.setUint32(at + 24, 1e9, true));
    expect((await takeZip(zip)).problems).toMatchObject([{ code: 'file-too-large', bytes: 1e9 }]);
  });

  test('with 64-bit sizes is read', async () => {
    const zip = zipSync({ '1.jpg': [JPEG, { level: 0, extra: { 1: new Uint8Array(8) } }] });
    const saturated = patched(zip, LISTED, (view, at) => {
      const size = view.getUint32(at + 24, true);
      view.setUint32(at + 24, 0xffffffff, true);
      view.setUint32(at + 46 + view.getUint16(at + 28, true) + 4, size, true);
    });
    const { candidates } = await takeZip(saturated);
    expect(candidates[0].bytes).toBe(JPEG.length);
    expect(await readCandidate(candidates[0])).toEqual(JPEG);
  });

  test('with a list of 64 bits, as Info-ZIP writes it, is read, behind other bytes too', async () => {
    const zip = Uint8Array.from(atob(INFO_ZIP_64), (letter) => letter.charCodeAt(0));
    for (const parts of [[zip], [text('#!/bin/sh'), zip]]) {
      const { candidates, problems } = await takeZip(new Blob(parts));
      expect(problems).toEqual([]);
      expect(pathsOf({ candidates })).toEqual(['people/ann/1.jpg']);
      expect(await readCandidate(candidates[0])).toEqual(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x31, 0x32, 0x33));
    }
  });

  test('with more files than 16 bits can count is read', async () => {
    const zip = zipSync(Object.fromEntries(Array.from({ length: 66_000 }, (_, i) => [`${i}.jpg`, JPEG])), { level: 0 });
    const view = new DataView(zip.buffer);
    const end = zip.length - 22;
    // What fflate leaves out: the record of 64 bits, and where it is.
    const more = new DataView(new ArrayBuffer(56 + 20));
    more.setUint32(0, 0x06064b50, true);
    more.setBigUint64(4, 44n, true);
    more.setUint16(12, 45, true);
    more.setUint16(14, 45, true);
    more.setBigUint64(24, 66_000n, true);
    more.setBigUint64(32, 66_000n, true);
    more.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true);
    more.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
    more.setUint32(56, 0x07064b50, true);
    more.setBigUint64(64, BigInt(end), true);
    more.setUint32(72, 1, true);
    for (const field of [8, 10]) view.setUint16(end + field, 0xffff, true);
    for (const field of [12, 16]) view.setUint32(end + field, 0xffffffff, true);
    const { candidates, problems } = await takeZip(new Blob([zip.subarray(0, end), more.buffer, zip.subarray(end)]));
    expect(candidates).toHaveLength(MAX_FILES);
    expect(problems).toEqual([{ code: 'too-many-files', count: 66_000, cap: MAX_FILES }]);
  });

  test('whose list claims gigabytes is refused unread', async () => {
    const zip = patched(zipSync({ '1.jpg': JPEG }), END, (view, at) => view.setUint32(at + 12, 0xfffffff0, true));
    expect((await takeZip(zip)).problems).toEqual([{ code: 'zip-damaged', file: 'people.zip' }]);
  });

  test('packed in another way than deflate is refused', async () => {
    const zip = patched(zipSync({ '1.jpg': JPEG }), LISTED, (view, at) => view.setUint16(at + 10, 12, true));
    expect((await takeZip(zip)).problems).toEqual([{ code: 'zip-method', file: 'people/1.jpg', method: 12 }]);
  });

  test('that is empty, cut short, or lies about its list is said to be so', async () => {
    expect((await takeZip(zipOf({}))).problems).toEqual([{ code: 'zip-empty', file: 'people.zip' }]);
    const whole = zipSync({ '1.jpg': JPEG, '2.jpg': JPEG });
    const damaged = [{ code: 'zip-damaged', file: 'people.zip' }];
    expect((await takeZip(blobOf(whole.slice(0, -30)))).problems).toEqual(damaged);
    const overcounted = patched(whole, END, (view, at) => view.setUint16(at + 10, 3, true));
    expect((await takeZip(overcounted)).problems).toEqual(damaged);
  });

  test('whose file is damaged loses that file only', async () => {
    const noise = new Uint8Array(5000).map((_, i) => Math.imul(i, 2654435761) >>> 24);
    const { candidates } = await takeZip(
      patched(zipSync({ '1.jpg': noise, '2.jpg': JPEG }), 'PK\x03\x04', (view, at) => {
        if (at === 0) for (let i = 40; i < 90; i++) view.setUint8(at + i, 0xff);
      }),
    );
    expect(await readCandidate(candidates[0])).toEqual({ code: 'zip-entry-damaged', file: 'people/1.jpg' });
    expect(await readCandidate(candidates[1])).toEqual(JPEG);
  });

  test('that is an exported set is handed on as one', async () => {
    const blob = zipOf({ [SET_FILE]: text('{}'), '01 ann/001.png': JPEG });
    const intake = await takeZip(blob);
    expect(intake).toEqual({ candidates: [], sets: [{ path: 'people.zip', blob }], problems: [] });
  });

  test('of any bytes is taken in, and read, without a throw', async () => {
    const whole = zipSync({
      'ann/1.jpg': JPEG,
      'ben/2.jpg': [JPEG, { level: 0 }],
      ben: new Uint8Array(200),
      'c.zip': JPEG,
    });
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    const codes = new Set<Problem['code']>();
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.option(fc.nat(whole.length), { freq: 4 }),
        fc.uint8Array({ maxLength: 40 }),
        async (changes, cut, rest) => {
          const bytes = whole.slice();
          for (const { at, byte } of changes) bytes[at] = byte;
          const intake = await takeZip(new Blob([bytes.subarray(0, cut ?? whole.length), rest.slice()]));
          for (const { code } of intake.problems) codes.add(code);
          for (const candidate of intake.candidates) {
            const got = await readCandidate(candidate);
            if ('code' in got) codes.add(got.code);
            else {
              expect(got.length).toBe(candidate.bytes);
              read++;
            }
          }
        },
      ),
      { numRuns: 10_000 },
    );
    // The cases reach both ends: files that can be read, and most of the ways in which they cannot.
    expect(read).toBeGreaterThan(1000);
    expect(codes.size).toBeGreaterThan(5);
  });
});
