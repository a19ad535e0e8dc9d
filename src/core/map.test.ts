import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, knobsSchema } from './experiment.ts';
import { LOSS_NAMES } from './losses/registry.ts';
import { cellOf, choiceOf, isMapped, type MapCell, planKey, planMap, rowKnobs } from './map.ts';
import { addedBy, answerOf } from './mapAnswer.ts';

const plan = planMap(DEFAULT_SETUP, DEFAULT_KNOBS);

describe('the plan', () => {
  it('is seven margins by five scales of ArcFace, at a reduced size', () => {
    expect(plan.margins).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7]);
    expect(plan.scales).toEqual([4, 8, 16, 32, 64]);
    expect(plan.knobs.scheduleSteps * plan.knobs.batchSize).toBeLessThan(
      DEFAULT_KNOBS.scheduleSteps * DEFAULT_KNOBS.batchSize,
    );
  });

  it('trains knobs that the worker takes, which differ in the margin and the scale alone', () => {
    for (const loss of LOSS_NAMES) {
      const its = planMap(DEFAULT_SETUP, { ...DEFAULT_KNOBS, loss });
      expect(new Set(its.margins).size).toBe(its.margins.length);
      const row = rowKnobs(its, 8);
      expect(row).toHaveLength(its.margins.length);
      row.forEach((knobs, i) => {
        expect(knobs).toEqual({ ...its.knobs, scale: 8, [its.knob]: its.margins[i] });
        expect(v.is(knobsSchema, knobs)).toBe(true);
      });
    }
  });

  it('is ArcFace’s where the loss has no margin or no scale', () => {
    expect(LOSS_NAMES.filter(isMapped)).toEqual(expect.arrayContaining(['arcface', 'cosface', 'combined']));
    for (const loss of ['softmax', 'norm-softmax'] as const) {
      expect(planMap(DEFAULT_SETUP, { ...DEFAULT_KNOBS, loss })).toEqual(plan);
    }
  });

  it('is the same for every m and s of its loss and every knob of another, and another for what changes the runs', () => {
    const keyOf = (change: object, setup: object = {}) =>
      planKey(planMap({ ...DEFAULT_SETUP, ...setup }, { ...DEFAULT_KNOBS, ...change }));
    const key = planKey(plan);
    for (const change of [{ 'arcface.m': 0.1 }, { scale: 7 }, { 'cosface.m': 0.3 }, { scheduleSteps: 900 }]) {
      expect(keyOf(change)).toBe(key);
    }
    expect(keyOf({}, { backend: 'cpu' })).toBe(key);
    for (const change of [{ loss: 'cosface' }, { 'arcface.guard': 'none' }, { learningRate: 0.02 }]) {
      expect(keyOf(change)).not.toBe(key);
    }
    expect(keyOf({}, { seed: 2 })).not.toBe(key);
  });

  it('says what to choose for a cell', () => {
    expect(choiceOf(plan, 0.2, 64)).toEqual({ loss: 'arcface', scale: 64, 'arcface.m': 0.2 });
  });

  it('has no more images than a page has time for, and no more than were chosen', () => {
    const each = (identities: number, imagesPerIdentity: number) =>
      planMap({ ...DEFAULT_SETUP, identities, imagesPerIdentity }, DEFAULT_KNOBS).setup.imagesPerIdentity;
    expect(each(8, 60)).toBe(60);
    expect(64 * each(64, 500)).toBeLessThanOrEqual(8 * each(8, 1500));
    expect(each(64, 500)).toBeGreaterThanOrEqual(50);
  });
});

it('keeps directions of a run, not its lengths, and no more than the first samples that have one', () => {
  const embeddings = Float32Array.of(3, 0, 0, 2, -1, 0, 9, 9);
  const metrics = {
    minGap90: 0.5,
    isMixed: false,
    heldOutAccuracy: 0.9,
    minCentreAngle: 1,
    arcs90: Float32Array.of(0, 1, 2, 3),
  } as Parameters<typeof cellOf>[0]['metrics']; // all that is read
  const cell = cellOf(
    { metrics, centres: Float32Array.of(0, 5, -2, 0), embeddings, seen: 3 },
    Uint8Array.of(0, 1, 0, 1),
  );
  expect([...cell.dots]).toEqual([0, Math.PI / 2, Math.PI].map(Math.fround));
  expect([...cell.labels]).toEqual([0, 1, 0]);
  expect([...cell.centres]).toEqual([Math.PI / 2, Math.PI].map(Math.fround));
});

describe('the answer', () => {
  const cell = (minGap90: number, isMixed = false) => ({ minGap90, isMixed }) as MapCell; // all that is read
  const small = { ...plan, margins: [0, 0.3, 0.5], scales: [4, 32] };

  it('is the range of no margin and of the margin with the largest gap', () => {
    const rows = { 4: [cell(0.5), cell(0.6), cell(0.61)], 32: [cell(0.2), cell(0.7), cell(0.6)] };
    expect(answerOf(small, rows)).toEqual({
      without: { margin: 0, least: 0.2, most: 0.5, scale: 4 },
      best: { margin: 0.3, least: 0.6, most: 0.7, scale: 32 },
    });
  });

  it('says what the margin adds best against best, of the degrees that are shown, or how far no margin is ahead', () => {
    const range = (margin: number, degrees: number) => ({
      margin,
      least: 0,
      most: (degrees * Math.PI) / 180,
      scale: 4,
    });
    expect(addedBy({ without: range(0, 28.4), best: range(0.5, 68.6) })).toBe(41);
    expect(addedBy({ without: range(0, 28.4), best: range(0.5, 20.1) })).toBe(-8);
  });

  it('is none before every row is there', () => {
    expect(answerOf(small, { 4: [cell(0.5), cell(0.6), cell(0.6)] })).toBeNull();
    expect(answerOf({ ...small, margins: [0.5] }, { 4: [cell(1)], 32: [cell(1)] })).toBeNull();
    expect(answerOf({ ...small, scales: [4] }, { 4: [cell(0.5), cell(0.6), cell(0.6)] })).toBeNull();
  });

  it('is none where no margin has a gap', () => {
    const row = [cell(0.2), cell(-0.1), cell(1, true)];
    expect(answerOf(small, { 4: row, 32: row })).toBeNull();
  });

  it('counts classes that lie among each other, and runs without numbers, as no gap', () => {
    const rows = { 4: [cell(0.5), cell(0.6), cell(0.6)], 32: [cell(-2, true), cell(0.1), cell(Number.NaN)] };
    expect(answerOf(small, rows)?.without.least).toBe(0);
    expect(
      answerOf({ ...small, margins: [0, 0.5] }, { 4: [cell(0), cell(0.1)], 32: [cell(0), cell(Number.NaN)] })?.best,
    ).toEqual({ margin: 0.5, least: 0, most: 0.1, scale: 4 });
  });
});
