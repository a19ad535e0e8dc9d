import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { describeOnBackends } from '../model/onBackends.ts';
import { trainedCurves } from '../views/instruments/curves/curveSamples.ts';
import { exampleData } from './exampleData.ts';
import { Session } from './session.ts';

const RAMPED: Knobs = { ...DEFAULT_KNOBS, batchSize: 8, scheduleSteps: 8, marginRamp: 0.75 };

describeOnBackends(['wasm'], () => {
  test('within a ramp the curve drawn is the one that the next step trains by', async () => {
    const lanes: Knobs[] = [{ ...RAMPED, loss: 'a-softmax' }, { ...RAMPED, loss: 'own' }, RAMPED];
    const session = await Session.open(exampleData(3, 8, 3), { ...DEFAULT_SETUP, seed: 1 }, lanes);
    const seen = new Set<string>();
    session.train();
    for (let step = 1; step < 8; step++) {
      const before = await session.snapshot(await session.measureHeldOut());
      session.train();
      const after = await session.snapshot(await session.measureHeldOut());
      const drawn = trainedCurves(lanes.map((knobs, i) => ({ knobs, snapshot: before[i] })));
      for (const [i, { force }] of drawn.entries()) {
        expect(after[i].inForce).toMatchObject(force);
        seen.add(JSON.stringify(force));
      }
    }
    expect(seen.size).toBeGreaterThan(12); // they did move
    session.dispose();
  });
});
