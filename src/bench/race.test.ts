import { expect, test } from 'vitest';
import type { Session } from './engines/session.ts';
import type { EngineSpec } from './engines/spec.ts';
import { race } from './race.ts';

const LIMITS = { rounds: 3, ms: 1000 };

/** An engine that never trains: it tells of the losses and the time it is given, and notes its turns. */
function fakeSession(name: string, losses: number[], msPerStep: number, turns: string[]): Session {
  let next = 0;
  return {
    async run(steps) {
      turns.push(name);
      return {
        steps,
        ms: steps * msPerStep,
        loss: losses[Math.min(next++, losses.length - 1)],
        workers: 1,
        calls: null,
      };
    },
    bytes: async () => 8,
    close: async () => {},
  };
}

test('the engines of a heat take turns, and one whose losses differ gets no time', async () => {
  const turns: string[] = [];
  const said: string[] = [];
  const open = async ({ engine }: EngineSpec) =>
    fakeSession(engine, engine === 'jax-js' ? [3, 2, 1.5] : [3, 2, 1], 100, turns);
  const engines = ['arclab', 'stock-tfjs', 'jax-js'] as const;
  const results = await race({ backend: 'wasm', batch: 256, engines }, open, [3, 2, 1], LIMITS, (line) =>
    said.push(line),
  );
  expect(turns.slice(-15, -9)).toEqual(['arclab', 'stock-tfjs', 'arclab', 'stock-tfjs', 'arclab', 'stock-tfjs']);
  expect(results.map(({ msPerStep }) => msPerStep?.median)).toEqual([100, 100, undefined]);
  expect(results[2].lossError).toBeCloseTo(0.5);
  expect(said.join()).toMatch(/^jax-js wasm, batch 256: not timed: its first losses are 3, 2, 1.5/);
});

test('an engine that does not start is told of, and the others go on', async () => {
  const said: string[] = [];
  const open = async ({ engine }: EngineSpec) => {
    if (engine === 'jax-js') throw new Error('no such device');
    return fakeSession(engine, [3, 2, 1], 100, []);
  };
  const results = await race(
    { backend: 'webgpu', batch: 32, engines: ['arclab', 'jax-js'] },
    open,
    [3, 2, 1],
    LIMITS,
    (line) => said.push(line),
  );
  expect(results.map(({ failure }) => failure)).toEqual([null, 'no such device']);
  expect(said).toEqual(['jax-js webgpu, batch 32: no such device']);
});
