import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapAngle } from './circle.ts';
import { crossEntropy, sampleLogits } from './logits.ts';
import { curveOf } from './losses/force.ts';
import { anyForce, between } from './losses/forces.testing.ts';
import { LOSS_NAMES, lossNamed } from './losses/registry.ts';
import { pipelineOf } from './pipeline.ts';
import { pullUnder } from './pull.ts';

const TOLERANCE = 1e-5;

const polar = (azimuth: number, length: number) => [length * Math.cos(azimuth), length * Math.sin(azimuth)];
const centre = fc.record({ at: between(-Math.PI, Math.PI), norm: between(0.3, 4) });

function expectClose(got: number, wanted: number): void {
  expect(Math.abs(got - wanted)).toBeLessThan(TOLERANCE * Math.max(1, Math.abs(wanted)));
}

/** Intra-loss turns a sample beside its curve, which the pipeline is not of; triplets have no logits to go through. */
const OF_THE_CURVE = LOSS_NAMES.filter((loss) => !['intra', 'triplet'].includes(lossNamed(loss).term?.kind ?? ''));

describe.each(OF_THE_CURVE)('%s', (loss) => {
  const cases = fc.record({
    force: anyForce.filter((force) => force.loss === loss),
    azimuth: between(-Math.PI, Math.PI),
    length: between(0.2, 5),
    placed: fc.array(centre, { minLength: 2, maxLength: 12 }),
  });
  const flat = (placed: readonly { at: number; norm: number }[]) => placed.flatMap(({ at, norm }) => polar(at, norm));

  it('has the logits, the probabilities and the loss of the formulas', () => {
    fc.assert(
      fc.property(cases, ({ force, azimuth, length, placed }) => {
        const embedding = polar(azimuth, length);
        const label = placed.length - 1;
        const logits = sampleLogits(embedding, flat(placed), label, force);
        const pipeline = pipelineOf(embedding, flat(placed), label, force);
        if (!pipeline) throw new Error('an embedding with a direction has a pipeline');
        pipeline.classes.forEach(({ logit, theta, cosine }, j) => {
          expectClose(logit, logits[j]);
          expectClose(theta, Math.abs(wrapAngle(azimuth - placed[j].at)));
          expectClose(cosine, Math.cos(theta));
        });
        expectClose(pipeline.loss, crossEntropy(logits, label));
        expectClose(Math.exp(-pipeline.loss), pipeline.classes[label].probability);
        expectClose(
          pipeline.classes.reduce((sum, { probability }) => sum + probability, 0),
          1,
        );
        expectClose(pipeline.psi, logits[label] / pipeline.classes[label].radius);
      }),
    );
  });

  it('has the gradient that is the finite difference of the loss, and along the circle the pull', () => {
    fc.assert(
      fc.property(cases, ({ force, azimuth, length, placed }) => {
        fc.pre(force.parameters.guard !== 'straight-through'); // whose gradient is not its derivative
        const theta = Math.abs(wrapAngle(azimuth - placed[0].at));
        const kinks = [theta, Math.PI - theta, ...curveOf(force).jumps.map((jump) => Math.abs(jump - theta))];
        fc.pre(Math.min(...kinks) > 1e-3); // the loss has a corner there
        const centres = flat(placed);
        const embedding = polar(azimuth, length);
        const pipeline = pipelineOf(embedding, centres, 0, force);
        if (!pipeline) throw new Error('an embedding with a direction has a pipeline');
        for (const axis of [0, 1]) {
          const step = 1e-4 * length;
          const lossAt = (steps: number) => {
            const moved = [...embedding];
            moved[axis] += steps * step;
            return crossEntropy(sampleLogits(moved, centres, 0, force), 0);
          };
          const slope = (8 * (lossAt(1) - lossAt(-1)) - (lossAt(2) - lossAt(-2))) / (12 * step);
          expectClose(pipeline.gradient[axis], slope);
        }
        const [x, y] = pipeline.unitFeature;
        const along = pipeline.push[1] * x - pipeline.push[0] * y;
        expectClose(along, pullUnder(centres, force, length)(azimuth, 0));
      }),
    );
  });
});

it('differs from the plain logits in the own class only, and by the margin', () => {
  const force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 10 } as const;
  const pipeline = pipelineOf([1, 1], [2, 0, 0, 3], 1, force);
  expect(pipeline?.classes.map(({ logit, plainLogit }) => logit - plainLogit)).toEqual([
    0,
    expect.closeTo(10 * (Math.cos(Math.PI / 4 + 0.5) - Math.cos(Math.PI / 4)), 10),
  ]);
});

it('is none where there is no direction', () => {
  const force = { loss: 'softmax', parameters: {}, scale: 1 } as const;
  for (const embedding of [
    [0, 0],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 0],
  ]) {
    expect(pipelineOf(embedding, [1, 0, 0, 1], 0, force)).toBeNull();
  }
});
