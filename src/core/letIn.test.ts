import { expect, test } from 'vitest';
import { doorOf } from './letIn.ts';

const DEGREE = Math.PI / 180;
/** Unit embeddings at azimuths in degrees. */
const at = (...degrees: number[]) =>
  Float32Array.from(degrees.flatMap((it) => [Math.cos(it * DEGREE), Math.sin(it * DEGREE)]));
const NOBODY = new Float32Array(0);

test('the angle that lets nineteen in twenty of the known in lets in the strangers that are as near', () => {
  const centres = at(0, 180);
  const seen = at(...Array.from({ length: 19 }, (_, i) => (i + 1) / 2), 40);
  const { angle, strangers } = doorOf({ centres, seen, unseen: at(0, 8, 172, 90) });
  expect(angle).toBeCloseTo(9.5 * DEGREE, 5);
  expect(strangers).toBe(0.75);
  expect(doorOf({ centres, seen: NOBODY, unseen: NOBODY })).toEqual({ angle: Number.NaN, strangers: Number.NaN });
});

test('what has no direction is nobody', () => {
  const unseen = Float32Array.of(0, 0, Number.NaN, 1, 1, 0, 0, 1);
  expect(doorOf({ centres: at(0, 180), seen: at(1, 2), unseen }).strangers).toBe(0.5);
});
