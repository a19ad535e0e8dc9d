/** The detector end to end on drawn faces, which it takes for faces, on the backends of a machine. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { BackendName } from '../../core/experiment.ts';
import { facesSource } from '../../data/faces/source.ts';
import type { Picture } from '../../data/photos/picture.ts';
import { describeOnBackends } from '../onBackends.ts';
import { alignFace, TEMPLATE } from './align.ts';
import { INPUT_SIDE } from './decode.ts';
import { type Face, openDetector } from './detect.ts';
import { inverse, squareAbout, toPhoto } from './similarity.ts';
import { viewOf } from './view.ts';

const SIDE = 256;

/** The plainest picture of a drawn face, which looks straight ahead. */
function portrait(): Picture {
  const rgb = new Uint8Array(SIDE * SIDE * 3);
  facesSource({ identities: 8, imagesPerIdentity: 10, variation: 1, seed: 1 }).drawPortrait(0, SIDE, rgb);
  return { width: SIDE, height: SIDE, rgb };
}

/** The same picture rolled clockwise, black where it ends. */
function rolled(photo: Picture, turn: number): Picture {
  const framing = squareAbout({ x: photo.width / 2, y: photo.height / 2 }, photo.width, -turn, INPUT_SIDE);
  const rgb = Uint8Array.from(viewOf(photo)(framing, INPUT_SIDE), (value) => Math.round((value + 1) * 127.5));
  return { width: INPUT_SIDE, height: INPUT_SIDE, rgb };
}

function rollOf({ eyes: [right, left] }: Face): number {
  return Math.atan2(left.y - right.y, left.x - right.x);
}

/** @param rolls degrees by which a portrait is rolled; without any the suite is the four looks that a GPU emulated on the
 *  CPU has time for */
export function detectSuite(backends: readonly BackendName[], rolls: readonly number[]): void {
  describeOnBackends(backends, () => {
    test('one face is found in a portrait, its features in order', async () => {
      const detector = await openDetector();
      const before = tf.memory().numTensors;
      const [face, ...others] = await detector.find(portrait());
      expect(others).toEqual([]);
      expect(face.score).toBeGreaterThan(0.6);
      expect(face.eyes[0].x).toBeLessThan(face.nose.x);
      expect(face.nose.x).toBeLessThan(face.eyes[1].x);
      expect(Math.max(face.eyes[0].y, face.eyes[1].y)).toBeLessThan(face.nose.y);
      expect(face.nose.y).toBeLessThan(face.mouth.y);
      expect(face.ears[0].x).toBeLessThan(face.eyes[0].x);
      expect(Math.abs(rollOf(face))).toBeLessThan(0.1);
      expect(tf.memory().numTensors).toBe(before);
      detector.dispose();
    });

    if (rolls.length === 0) return;

    test('none is found in a plain wall', async () => {
      const detector = await openDetector();
      const wall = { width: 200, height: 150, rgb: new Uint8Array(200 * 150 * 3).fill(120) };
      expect(await detector.find(wall)).toEqual([]);
      detector.dispose();
    });

    test.each(rolls)('a portrait rolled by %i° is found with its roll, and aligned', async (degrees) => {
      const detector = await openDetector();
      const turn = (degrees * Math.PI) / 180;
      const [face] = await detector.find(rolled(portrait(), turn));
      expect(Math.abs(rollOf(face) - turn)).toBeLessThan(0.1);
      const framing = alignFace(face);
      for (const [i, point] of [...face.eyes, face.mouth].entries()) {
        const { x, y } = toPhoto(inverse(framing), point);
        expect(Math.hypot(x - TEMPLATE[i].x, y - TEMPLATE[i].y)).toBeLessThan(3);
      }
      detector.dispose();
    });
  });
}
