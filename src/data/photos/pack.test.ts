import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SET_FILE } from './intake.ts';
import { unpackSet } from './pack.ts';

test('an exported set of any bytes is taken in without a throw', async () => {
  const framing = { a: 1, b: 0, tx: 0, ty: 0 };
  const photo = { name: 'a', file: '01 a/001.png', framing, found: 'face' };
  const list = { format: 'arclab-photos', version: 1, name: 'x', identities: [{ name: 'a', photos: [photo] }] };
  const good = JSON.stringify(list);
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.json(), fc.constant(good), fc.string({ unit: 'binary' })),
      fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), { maxLength: 6 }),
      async (text, changes) => {
        const zip = zipSync({ [SET_FILE]: new TextEncoder().encode(text), '01 a/001.png': Uint8Array.of(1, 2, 3) });
        for (const { at, byte } of changes) zip[at % zip.length] = byte;
        const { set, problems } = await unpackSet({ path: 'x.zip', blob: new Blob([zip]) });
        expect(set === null || set.identities.length <= 16).toBe(true);
        for (const { code } of problems) codes.add(code);
      },
    ),
    { numRuns: 10_000 },
  );
  expect(codes).toContain('set-unreadable');
  expect(codes).toContain('identity-empty');
});
