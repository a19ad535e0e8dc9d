import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../core/experiment.ts';
import { KNOBS, readTyped } from './knobs.ts';

it('reads what is typed, within what there is', () => {
  expect(readTyped('m', '0.3')).toBe(0.3);
  expect(readTyped('m', '0,25')).toBe(0.25);
  expect(readTyped('m', '9')).toBe(1.5);
  expect(readTyped('m', '.123')).toBe(0.12);
  expect(readTyped('s', '64')).toBe(64);
  expect(readTyped('s', '0')).toBe(1);
});

it('takes nothing from what is no number', () => {
  for (const typed of ['', '.', '1.2.3']) expect(readTyped('m', typed), typed).toBeNull();
});

it('makes the run ArcFace’s when its margin is moved, and reads none where there is none', () => {
  expect(KNOBS.m.read({ ...DEFAULT_KNOBS, loss: 'norm-softmax' })).toBe(0);
  expect({ ...DEFAULT_KNOBS, loss: 'norm-softmax', ...KNOBS.m.change(0.2) }).toMatchObject({
    loss: 'arcface',
    'arcface.m': 0.2,
  });
});
