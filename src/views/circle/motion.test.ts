import { expect, it } from 'vitest';
import { advance, aim, createGlide, settle } from './motion.ts';

const DEGREE = Math.PI / 180;

it('starts a value where it is first seen', () => {
  const glide = createGlide(1);
  aim(glide, 0, 3);
  expect(glide.at[0]).toBe(3);
  expect(advance(glide, 1, 0.016, 10)).toBe(0);
});

it('takes the shorter arc through ±180°', () => {
  const glide = createGlide(1, true);
  aim(glide, 0, 170 * DEGREE);
  aim(glide, 0, -170 * DEGREE);
  for (let frame = 0; frame < 200; frame++) {
    advance(glide, 1, 0.016, 10);
    expect(glide.at[0]).toBeGreaterThanOrEqual(169.9 * DEGREE);
    expect(glide.at[0]).toBeLessThanOrEqual(190.1 * DEGREE);
  }
  expect(glide.at[0] / DEGREE).toBeCloseTo(190, 1);
});

it('arrives without overshooting, whatever the frame time', () => {
  for (const dt of [0.004, 0.016, 0.05, 1]) {
    const glide = createGlide(1);
    aim(glide, 0, 0);
    aim(glide, 0, 1);
    for (let time = 0; time < 2; time += dt) {
      advance(glide, 1, dt, 10);
      expect(glide.at[0]).toBeLessThanOrEqual(1.000001);
    }
    expect(glide.at[0]).toBeCloseTo(1, 2);
  }
});

it('is where it would be after one long frame as after many short ones', () => {
  const [long, short] = [createGlide(1), createGlide(1)];
  for (const glide of [long, short]) {
    aim(glide, 0, 0);
    aim(glide, 0, 1);
  }
  advance(long, 1, 0.2, 10);
  for (let k = 0; k < 20; k++) advance(short, 1, 0.01, 10);
  expect(long.at[0]).toBeCloseTo(short.at[0], 4);
});

it('keeps its speed when the target moves: no cut', () => {
  const glide = createGlide(1);
  aim(glide, 0, 0);
  aim(glide, 0, 1);
  for (let k = 0; k < 8; k++) advance(glide, 1, 0.016, 10);
  const [at, speed] = [glide.at[0], glide.speed[0]];
  aim(glide, 0, -1);
  expect([glide.at[0], glide.speed[0]]).toEqual([at, speed]);
});

it('empties at a target that is no number, and starts anew after it', () => {
  const glide = createGlide(2);
  aim(glide, 0, 1);
  aim(glide, 0, Number.NaN);
  expect(advance(glide, 2, 0.016, 10)).toBe(0);
  expect(glide.at[0]).toBeNaN();
  aim(glide, 0, 5);
  expect(glide.at[0]).toBe(5);
});

it('settles at once when asked to', () => {
  const glide = createGlide(1);
  aim(glide, 0, 0);
  aim(glide, 0, 1);
  settle(glide, 1);
  expect([glide.at[0], glide.speed[0]]).toEqual([1, 0]);
});
