import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import { LOSS_NAMES, type LossName, lossNamed } from '../../../core/losses/registry.ts';
import { othersThan } from './shownCurves.ts';

const training = (...losses: LossName[]) => losses.map((loss) => ({ knobs: { ...DEFAULT_KNOBS, loss } }));

it('draws each loss once: what trains as its lane, and softmax’s cosine under one name', () => {
  const others = othersThan(training('norm-softmax', 'arcface'), 'softmax');
  expect(others).not.toContain('softmax');
  expect(others).not.toContain('arcface');
  expect(others).not.toContain('own');
  expect(others).toHaveLength(LOSS_NAMES.filter((name) => !lossNamed(name).term).length - 4);
  expect(othersThan(training('arcface', 'cosface'), 'softmax')).toContain('softmax');
  expect(othersThan(training('arcface', 'cosface'), 'softmax')).not.toContain('norm-softmax');
});

it('draws the reader’s own curve once it is drawn, whatever trains', () => {
  const lanes = [DEFAULT_KNOBS, { ...DEFAULT_KNOBS, 'own.psi': '0:1,pi:-1' }].map((knobs) => ({ knobs }));
  expect(othersThan(lanes, 'softmax')).toContain('own');
});

it('of a wall it is the main lane’s drawn curve that counts, not that of the last circle', () => {
  const [compared, main, ...others] = training(
    'norm-softmax',
    'arcface',
    'softmax',
    'sphereface',
    'cosface',
    'combined',
  );
  const drawn = { knobs: { ...main.knobs, 'own.psi': '0:1,pi:-1' } };
  expect(othersThan([compared, drawn, ...others], 'softmax')).toContain('own');
});
