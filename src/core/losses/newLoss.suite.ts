/** A loss that was added to the registry, on any backend: its head is its formula's, and it trains. */
import { expect, test } from 'vitest';
import type { LossCase } from '../../model/caseSchema.ts';
import { checkCase, gpuHead, tfjsHead } from '../../model/lossCases.ts';
import { describeOnBackends } from '../../model/onBackends.ts';
import { exampleData } from '../../train/exampleData.ts';
import { Session } from '../../train/session.ts';
import { type BackendName, DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../experiment.ts';
import { crossEntropy, sampleLogits } from '../logits.ts';
import { settledForce } from '../schedule.ts';
import type { LossName } from './registry.ts';

/** The name of a loss that the types do not know. */
export const ADDED = 'linear-angle' as LossName;
const KNOBS: Knobs = { ...DEFAULT_KNOBS, loss: ADDED, batchSize: 16, scaleRamp: 0, scheduleSteps: 60 };

export function newLossSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, (backend) => {
    test('its values and gradients are those of its formula', async () => {
      const errors = await checkCase(caseOf(KNOBS), backend === 'webgpu' ? gpuHead : tfjsHead);
      expect(Math.max(...Object.values(errors ?? { missing: 1 }))).toBeLessThan(1e-4);
    });

    test('it trains', async () => {
      const session = await Session.open(exampleData(4, 16, 4), { ...DEFAULT_SETUP, seed: 1 }, [KNOBS]);
      for (let i = 0; i < 12; i++) session.train();
      const [{ losses, inForce }] = await session.snapshot(await session.measureHeldOut());
      expect(inForce).toMatchObject({ loss: ADDED, parameters: { m: 0.3 } });
      expect(losses[11]).toBeLessThan(losses[0]);
      session.dispose();
    });
  });
}

/** A case of the loss as the reference check reads them, its gradients by finite differences in float64. */
function caseOf(knobs: Knobs): LossCase {
  const force = settledForce(knobs);
  const embeddings = [
    [1, 0.4],
    [-0.3, 1.2],
    [0.7, -0.9],
  ];
  const centres = [
    [0.8, 0.1],
    [-0.2, 1.1],
    [0.1, -1.4],
  ];
  const labels = [0, 1, 0];
  const logitsOf = (x: number[][], w: number[][]) => x.map((e, i) => [...sampleLogits(e, w.flat(), labels[i], force)]);
  const lossOf = (x: number[][], w: number[][]) =>
    logitsOf(x, w).reduce((sum, logits, i) => sum + crossEntropy(logits, labels[i]), 0) / labels.length;
  const slopes = (values: number[][], at: (moved: number[][]) => number) =>
    values.map((row, i) =>
      row.map((_, k) => {
        const moved = (by: number) => values.map((its, j) => its.map((v, d) => (i === j && d === k ? v + by : v)));
        return (at(moved(1e-6)) - at(moved(-1e-6))) / 2e-6;
      }),
    );
  return {
    loss: ADDED,
    m1: 1,
    m2: 0.3,
    m3: 0,
    scale: force.scale,
    embeddings,
    centres,
    labels,
    expected: {
      logits: logitsOf(embeddings, centres),
      loss: lossOf(embeddings, centres),
      gradEmbeddings: slopes(embeddings, (x) => lossOf(x, centres)),
      gradCentres: slopes(centres, (w) => lossOf(embeddings, w)),
    },
  };
}
