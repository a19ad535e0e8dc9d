import { expect, test } from 'vitest';
import { TEMPLATE } from './align.ts';
import type { Face } from './detect.ts';
import { locateWith } from './locate.ts';

function face(width: number): Face {
  const [right, left, mouth] = TEMPLATE;
  const box = { x: 0, y: 0, width, height: width };
  return { box, score: 0.9, eyes: [right, left], nose: mouth, mouth, ears: [right, left] };
}

const photo = { width: 1, height: 1, rgb: new Uint8Array(3) };
const locate = (...faces: Face[]) => locateWith({ find: async () => faces })(photo);

test('a photo without a face has no crop', async () => {
  expect(await locate()).toBeNull();
});

test('faces half as wide as the largest count, passers-by do not', async () => {
  expect((await locate(face(100)))?.faces).toBe(1);
  expect((await locate(face(100), face(60), face(30)))?.faces).toBe(2);
});

test('the largest face is aligned', async () => {
  expect((await locate(face(100), face(60)))?.framing.a).toBeCloseTo(1, 6);
});
