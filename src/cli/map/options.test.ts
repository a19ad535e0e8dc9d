import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('without options it is the page’s map of ArcFace on its first seed', () => {
  const { plan, isJson } = readOptions([]);
  expect(isJson).toBe(false);
  expect(plan.setup).toMatchObject({ data: 'faces', seed: 1, identities: 8, backend: 'wasm' });
  expect([plan.margins.length, plan.scales.length]).toEqual([7, 5]);
  expect(plan.knob).toBe('arcface.m');
});

it('reads another loss, people, size and grid', () => {
  const argv =
    '--loss cosface --seed 3 --identities 4 --images 60 --steps 20 --batch 32 --margins 0,0.2 --scales 8 --json';
  const { plan, isJson } = readOptions(argv.split(' '));
  expect(isJson).toBe(true);
  expect(plan.setup).toMatchObject({ seed: 3, identities: 4, imagesPerIdentity: 60 });
  expect(plan.knobs).toMatchObject({ loss: 'cosface', scheduleSteps: 20, batchSize: 32 });
  expect(plan).toMatchObject({ knob: 'cosface.m', margins: [0, 0.2], scales: [8] });
});

it('refuses what is out of range, and a loss that has no map, and says what is allowed', () => {
  expect(() => readOptions(['--loss', 'softmax'])).toThrow(/softmax has no margin or no scale.*arcface/);
  expect(() => readOptions(['--loss', 'nonsense'])).toThrow(/npm run map/);
  expect(() => readOptions(['--margins', '0,9'])).toThrow(/--margins 0,9: '9' is no number in/);
  expect(() => readOptions(['--scales', '4,,8'])).toThrow(/'' is no number in 1 … 128/);
  expect(() => readOptions(['--steps', 'many'])).toThrow(/npm run map/);
  expect(() => readOptions(['--nonsense'])).toThrow(/nonsense/);
});
