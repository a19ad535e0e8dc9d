import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, type Force, hasMargin, tableOf } from './force.ts';
import { anyForce, between } from './forces.testing.ts';
import { isNumberKnob, MOST_JUMPS, type Parameters } from './loss.ts';
import { LOSSES, type LossName, lossNamed } from './registry.ts';
import { evenProbability, largestFitting, roomyValue, wedgeHalfWidth } from './room.ts';
import { readTable, tabulate } from './table.ts';

const theta = between(0, Math.PI);
const cases = fc.record({ force: anyForce, theta });

function curve(loss: LossName, parameters: Parameters) {
  return curveOf({ loss, parameters });
}

function initialParameters(loss: LossName): Parameters {
  return Object.fromEntries(Object.entries(lossNamed(loss).knobs).map(([name, knob]) => [name, knob.initial]));
}

/** How far θ is from where a curve has a corner. */
function distanceToJumps(force: Force, at: number): number {
  return Math.min(...curveOf(force).jumps.map((jump) => Math.abs(jump - at)), Number.POSITIVE_INFINITY);
}

/** Straight-through is the one whose gradient is not its derivative: that is what it is there to show. */
const isHonest = ({ parameters }: Force) => parameters.guard !== 'straight-through';

describe('every loss', () => {
  it('has a slope that is its finite difference', () => {
    fc.assert(
      fc.property(cases, ({ force, theta: at }) => {
        fc.pre(isHonest(force) && distanceToJumps(force, at) > 1e-3 && at > 1e-3 && at < Math.PI - 1e-3);
        const { value, slope } = curveOf(force);
        const step = 1e-4;
        const near = value(at + step) - value(at - step);
        const far = value(at + 2 * step) - value(at - 2 * step);
        expect(slope(at)).toBeCloseTo((8 * near - far) / (12 * step), 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('is what its table says, to a rounding of float32 in ψ and in the slope', () => {
    fc.assert(
      fc.property(cases, ({ force, theta: at }) => {
        fc.pre(distanceToJumps(force, at) > 1e-4);
        const { value, slope } = curveOf(force);
        const read = readTable(tableOf(force), at);
        expect(Math.abs(read.value - value(at))).toBeLessThan(1e-6);
        expect(Math.abs(read.slope - slope(at))).toBeLessThan(2e-6);
      }),
      { numRuns: 5000 },
    );
  });

  it('jumps nowhere but where it says, in ascending order', () => {
    fc.assert(
      fc.property(anyForce, (force) => {
        const { jumps } = curveOf(force);
        expect(jumps.length).toBeLessThanOrEqual(MOST_JUMPS);
        expect([...jumps]).toEqual([...jumps].sort((a, b) => a - b));
        for (const jump of jumps) expect(jump > 0 && jump <= Math.PI).toBe(true);
      }),
    );
  });

  // A loss of another shape than the cosine's need not be.
  it.each<LossName>([
    'softmax',
    'norm-softmax',
    'arcface',
    'cosface',
    'sphereface',
    'a-softmax',
    'combined',
    'centre-loss',
    'intra-loss',
    'inter-loss',
    'triplet',
  ])('%s is the cosine once its margins are neutral', (name) => {
    const neutral = Object.fromEntries(
      Object.entries(lossNamed(name).knobs).map(([knob, it]) => [knob, isNumberKnob(it) ? it.neutral : it.initial]),
    );
    const { value } = curve(name, neutral);
    for (const at of [0, 0.5, 1.5, 3, Math.PI]) expect(value(at)).toBeCloseTo(Math.cos(at), 2);
  });
});

describe('ArcFace', () => {
  const guarded = (guard: string, m = 0.5) => curve('arcface', { m, guard });

  it('is cos(θ + m) up to θ = π − m, whatever stands guard', () => {
    for (const guard of ['taylor', 'mirror', 'none', 'straight-through']) {
      expect(guarded(guard).value(1.2)).toBeCloseTo(Math.cos(1.7), 12);
    }
    expect(guarded('easy').value(1.2)).toBeCloseTo(Math.cos(1.7), 12);
    expect(guarded('easy').value(1.7)).toBeCloseTo(Math.cos(1.7), 12);
  });

  it('past it falls on under the guards that are monotonic, and rises without one', () => {
    for (const guard of ['taylor', 'mirror']) {
      for (let at = 0; at < Math.PI - 0.01; at += 0.01) {
        expect(guarded(guard).value(at + 0.01), `${guard} ${at}`).toBeLessThan(guarded(guard).value(at));
      }
    }
    expect(guarded('none').value(3.1)).toBeGreaterThan(guarded('none').value(2.7));
    expect(guarded('taylor').value(Math.PI)).toBeCloseTo(-1 - 0.5 * Math.sin(0.5), 12);
    expect(guarded('mirror').value(Math.PI)).toBeCloseTo(-2 + Math.cos(0.5), 12);
  });

  it('straight through has the gradient of a cosine', () => {
    expect(guarded('straight-through').slope(1)).toBe(-Math.sin(1));
  });

  it('leaves (2π/c − m)/2 to each of c classes', () => {
    expect((wedgeHalfWidth(8, guarded('taylor')) * 180) / Math.PI).toBeCloseTo(8.18, 2);
    expect(wedgeHalfWidth(16, guarded('taylor'))).toBe(0);
    expect(largestFitting('arcface', initialParameters('arcface'), 'm', 8)).toBeCloseTo(Math.PI / 4, 6);
  });
});

it('CosFace fits c classes up to 1 − cos(2π/c), so that its 0.35 does not fit eight', () => {
  expect(largestFitting('cosface', { m: 0.2 }, 'm', 8)).toBeCloseTo(1 - Math.cos(Math.PI / 4), 6);
  expect(wedgeHalfWidth(8, curve('cosface', { m: 0.35 }))).toBe(0);
});

it('A-Softmax is (−1)^k·cos mθ − 2k by itself, and almost a cosine at a large λ', () => {
  const { value } = curve('a-softmax', { m: 4, lambda: 0 });
  expect(value(0.1)).toBeCloseTo(Math.cos(0.4), 12);
  expect(value(1)).toBeCloseTo(-Math.cos(4) - 2, 12);
  expect(value(Math.PI)).toBeCloseTo(-7, 12);
  expect(curve('a-softmax', { m: 4, lambda: 1000 }).value(1)).toBeCloseTo(Math.cos(1), 2);
});

it('CM1 and CM2 are Eq. 4', () => {
  expect(curve('combined', { m1: 1, m2: 0.3, m3: 0.2 }).value(0.7)).toBeCloseTo(Math.cos(1) - 0.2, 12);
  expect(curve('combined', { m1: 0.9, m2: 0.4, m3: 0.15 }).value(1)).toBeCloseTo(Math.cos(1.3) - 0.15, 12);
});

it('only the losses on a plain cosine are without a margin', () => {
  const having = LOSSES.filter(({ name }) => hasMargin({ loss: name, parameters: initialParameters(name) }));
  expect(LOSSES.map(({ name }) => name).filter((name) => !having.some((it) => it.name === name))).toEqual([
    'softmax',
    'norm-softmax',
    'centre-loss',
    'intra-loss',
    'inter-loss',
  ]);
  expect(hasMargin({ loss: 'arcface', parameters: { m: 0, guard: 'taylor' } })).toBe(false);
});

it('a curve of too many jumps has no table', () => {
  expect(() =>
    tabulate({ value: Math.cos, slope: Math.cos, jumps: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => i / 4) }),
  ).toThrow('8 jumps');
});

it('a face on its own, evenly spaced centre gets the probability that its logits give it, and more s gives more', () => {
  const { curve } = lossNamed('norm-softmax');
  const four = [Math.E, 1, 1 / Math.E, 1]; // e^{cos 0}, e^{cos 90°} …
  expect(evenProbability(4, curve({}), 1)).toBeCloseTo(four[0] / four.reduce((a, b) => a + b), 12);
  expect(evenProbability(8, curve({}), Math.SQRT2 * Math.log(7))).toBeCloseTo(0.489, 3);
  expect(evenProbability(8, curve({}), 10)).toBeGreaterThan(0.9);
});

it('a roomy value leaves room and is smaller than the one there is, in the steps of its knob', () => {
  expect(roomyValue('cosface', { m: 0.35 }, 'm', 8)).toBe(0.23);
  expect(roomyValue('arcface', { m: 0.5, guard: 'taylor' }, 'm', 16)).toBe(0.31);
  expect(roomyValue('arcface', { m: 0.5, guard: 'taylor' }, 'm', 8)).toBe(0.4);
});
