import { expect, test } from 'vitest';
import { alignFace, TEMPLATE } from './align.ts';
import { inverse, type Point, toPhoto } from './similarity.ts';

function faceOf([right, left, mouth]: readonly Point[]): { eyes: [Point, Point]; mouth: Point } {
  return { eyes: [right, left], mouth };
}

test('a face that is the template lies as it is', () => {
  const { a, b, tx, ty } = alignFace(faceOf(TEMPLATE));
  for (const [value, expected] of [
    [a, 1],
    [b, 0],
    [tx, 0],
    [ty, 0],
  ]) {
    expect(value).toBeCloseTo(expected, 9);
  }
});

test.each([-20, 0, 20])(
  'a face of the template’s shape, larger and rolled by %i°, lands on the template',
  (degrees) => {
    const turn = (degrees * Math.PI) / 180;
    const photo = { a: 5 * Math.cos(turn), b: 5 * Math.sin(turn), tx: 300, ty: 80 };
    const face = faceOf(TEMPLATE.map((point) => toPhoto(photo, point)));
    const framing = alignFace(face);
    expect(Math.hypot(framing.a, framing.b)).toBeCloseTo(5, 9);
    expect(Math.atan2(framing.b, framing.a)).toBeCloseTo(turn, 9);
    for (const [i, point] of [...face.eyes, face.mouth].entries()) {
      const landed = toPhoto(inverse(framing), point);
      expect(landed.x).toBeCloseTo(TEMPLATE[i].x, 6);
      expect(landed.y).toBeCloseTo(TEMPLATE[i].y, 6);
    }
  },
);

test('a face a tenth longer than the template lands within 2 pixels of it', () => {
  const [right, left, mouth] = TEMPLATE;
  const framing = alignFace(faceOf([right, left, { x: mouth.x, y: mouth.y + 4.07 }]));
  const landed = [right, left, { x: mouth.x, y: mouth.y + 4.07 }].map((point) => toPhoto(inverse(framing), point));
  for (const [i, { x, y }] of landed.entries()) {
    expect(Math.hypot(x - TEMPLATE[i].x, y - TEMPLATE[i].y)).toBeLessThan(2);
  }
});
