import { expect, it } from 'vitest';
import type { Force } from '../../core/losses/force.ts';
import { sampleAfterKey } from './keys.ts';
import { aim } from './motion.ts';
import { createScene } from './scene.ts';

const FORCE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };

/** Three identities at 0, 2 and −2, two samples each. */
function scene() {
  const made = createScene(3, Uint8Array.of(0, 1, 2, 0, 1, 2), FORCE);
  [0, 2, -2, 0.3, 2.3, -2.3].forEach((azimuth, i) => {
    aim(made.azimuths, i, azimuth);
  });
  [0, 2, -2].forEach((azimuth, j) => {
    aim(made.means, j, azimuth);
  });
  made.seen = 6;
  made.order = [2, 0, 1];
  return made;
}

it('begins with the first identity', () => {
  expect(sampleAfterKey('ArrowRight', scene(), null)).toBe(0);
});

it('goes along the arc with left and right', () => {
  expect(sampleAfterKey('ArrowLeft', scene(), 0)).toBe(3);
  expect(sampleAfterKey('ArrowRight', scene(), 0)).toBe(2);
});

it('goes from identity to identity with up and down, round the circle', () => {
  expect(sampleAfterKey('ArrowUp', scene(), 3)).toBe(1);
  expect(sampleAfterKey('ArrowUp', scene(), 4)).toBe(2);
  expect(sampleAfterKey('ArrowDown', scene(), 3)).toBe(2);
});

it('leaves other keys alone, and all keys while there are no dots', () => {
  expect(sampleAfterKey('Tab', scene(), 0)).toBeNull();
  expect(sampleAfterKey('ArrowUp', createScene(3, new Uint8Array(6), FORCE), null)).toBeNull();
});
