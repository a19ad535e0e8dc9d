import { expect, test } from 'vitest';
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { readOptions } from './options.ts';

test('ranges and lists of seeds', () => {
  const seeds = (text: string) => readOptions(['--seeds', text]).setups.map((setup) => setup.seed);
  expect(seeds('3')).toEqual([3]);
  expect(seeds('1-4')).toEqual([1, 2, 3, 4]);
  expect(seeds('1,9-10')).toEqual([1, 9, 10]);
  expect(() => seeds('x')).toThrow("'x' is neither a whole number nor a range");
});

test('every option reaches the setup or the knobs', () => {
  const options = readOptions(
    '--seeds 2 --loss norm-softmax --scale 64 --data digits --identities 5 --images 100 --steps 40 --json'.split(' '),
  );
  expect(options.setups).toMatchObject([{ seed: 2, data: 'digits', identities: 5, imagesPerIdentity: 100 }]);
  expect(options.knobs).toMatchObject([{ loss: 'norm-softmax', scale: 64, scheduleSteps: 40 }]);
  expect(options).toMatchObject({ steps: 40, isJson: true, isBrowser: false });
});

test('the embedding’s norm, the first centres and the damping reach the setup', () => {
  const { setups } = readOptions('--seeds 2 --norm batch --centres random --damping off'.split(' '));
  expect(setups).toMatchObject([{ embeddingNorm: 'batch', centres: 'random', damping: false }]);
  expect(readOptions(['--damping', 'on']).setups[0]).toMatchObject({ embeddingNorm: 'none', damping: true });
  expect(() => readOptions(['--damping', 'half'])).toThrow(/boolean but received "half"/);
});

test('a comparison trains the three losses at the same knobs', () => {
  const { knobs } = readOptions(['--compare', '--margin', '0.4']);
  expect(knobs.map((its) => [its.loss, its['arcface.m']])).toEqual([
    ['softmax', 0.4],
    ['norm-softmax', 0.4],
    ['arcface', 0.4],
  ]);
});

test('a comparison of all trains every loss, each by its own recipe or by what is said of it', () => {
  const { knobs } = readOptions(['--compare', 'all', '--knob', 'cosface.m=0.3', '--knob', 'arcface.guard=none']);
  expect(knobs.map(({ loss }) => loss)).toEqual(LOSS_NAMES);
  expect(knobs[0]).toMatchObject({ 'cosface.m': 0.3, 'arcface.guard': 'none', 'sphereface.m': 1.35 });
  expect(() => readOptions(['--knob', 'cosface.n=1'])).toThrow(/known are .*cosface\.m/);
  expect(() => readOptions(['--knob', 'cosface.m=7'])).toThrow(/<=1/);
  expect(() => readOptions(['all'])).toThrow(/'all' is no option/);
});

test('several scales train each loss at each, and raw softmax, which has none, once', () => {
  const { knobs } = readOptions(['--compare', '--scales', '4,64']);
  expect(knobs.map(({ loss, scale }) => [loss, scale])).toEqual([
    ['softmax', 4],
    ['norm-softmax', 4],
    ['norm-softmax', 64],
    ['arcface', 4],
    ['arcface', 64],
  ]);
  expect(() => readOptions(['--scale', '4', '--scales', '4,64'])).toThrow('both given');
});

test('a value out of range is refused with the range and the usage', () => {
  expect(() => readOptions(['--margin', '9'])).toThrow(/<=1\.5 but received 9[\s\S]*npm run figure3/);
  expect(() => readOptions(['--identities', 'many'])).toThrow(/identities/);
});
