import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../core/snapshot.ts';
import { ARCFACE, openExampleRun as open, SOFTMAX } from './exampleRun.testing.ts';

describe('a branch', () => {
  const stepped = async ({ run, latest }: Awaited<ReturnType<typeof open>>, count: number) => {
    for (let i = 0; i < count; i++) await run.obey({ type: 'step' });
    return latest();
  };
  /** What says that two runs are one: every number but the dots that were looked at again meanwhile. */
  const learnt = (lanes: Snapshot[]) =>
    lanes.map(({ step, images, centres, losses, targetLogit, metrics }) => ({
      ...{ step, images, centres, losses, targetLogit, metrics },
    }));

  test('from a kept step is the straight run from there on, bit for bit, wherever it had come to', async () => {
    const opened = await open();
    await stepped(opened, 50);
    const straight = learnt(await stepped(opened, 6));
    await opened.settle();
    await stepped(opened, 3);
    await opened.run.obey({ type: 'branch', step: 50 });
    expect(opened.latest().map(({ step, metrics }) => [step, metrics.step])).toEqual([
      [50, 50],
      [50, 50],
    ]);
    expect(learnt(await stepped(opened, 6))).toEqual(straight);
  });

  test('has the knobs of then, and tells them with the step it went to', async () => {
    const { run, reports, latest } = await open();
    const moved = [SOFTMAX, { ...ARCFACE, 'arcface.m': 0.2 }];
    await run.obey({ type: 'play' });
    while (latest()[0].step < 60) await run.work();
    await run.obey({ type: 'pause' });
    await run.obey({ type: 'branch', step: 59 });
    expect(reports.findLast(({ type }) => type === 'branched')).toMatchObject({ asked: 59, step: 50 });
    await run.obey({ type: 'knobs', lanes: moved });
    await run.obey({ type: 'branch', step: 40 });
    expect(reports.findLast(({ type }) => type === 'branched')).toEqual({
      ...{ type: 'branched', asked: 40, step: 0 },
      lanes: [SOFTMAX, ARCFACE],
    });
    expect(latest()[1]).toMatchObject({ step: 0, inForce: { parameters: { m: 0.5 } } });
  });

  test('of the start has the knobs that the first step was trained with', async () => {
    const { run, reports } = await open();
    const moved = [SOFTMAX, { ...ARCFACE, 'arcface.m': 0.2 }];
    await run.obey({ type: 'knobs', lanes: moved });
    await run.obey({ type: 'step' });
    await run.obey({ type: 'knobs', lanes: [SOFTMAX, ARCFACE] });
    await run.obey({ type: 'branch', step: 0 });
    expect(reports.findLast(({ type }) => type === 'branched')).toMatchObject({ step: 0, lanes: moved });
  });

  test('of a step that is not trained yet is refused, and the run goes on as if nothing had been asked', async () => {
    const [asked, alone] = [await open(), await open()];
    for (const each of [asked, alone]) await stepped(each, 2);
    await asked.run.obey({ type: 'branch', step: 9 });
    expect(asked.reports.at(-1)).toEqual({ type: 'branch-refused', asked: 9, trained: 2 });
    expect(learnt(await stepped(asked, 1))).toEqual(learnt(await stepped(alone, 1)));
  });
});
