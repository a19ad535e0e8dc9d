import { expect, it } from 'vitest';
import { CATALOGUES, FORMATS } from '../../text/languages.ts';
import { en } from '../text/en.ts';
import { captionOf } from './caption.ts';
import { exampleLab } from './exampleState.testing.ts';

const WORDS = { text: CATALOGUES.en, formats: FORMATS.en, words: en };

function shown(metricsStep: number) {
  const [, { knobs, snapshot }] = exampleLab().lab.store.getState().lanes;
  if (!snapshot) throw new Error('Nothing is shown.');
  return { knobs, snapshot: { ...snapshot, metrics: { ...snapshot.metrics, step: metricsStep } } };
}

it('tells loss, knobs, seed, step and what was measured', () => {
  const { name, facts } = captionOf(shown(60), 7, WORDS);
  expect(name).toBe('ArcFace, m = 0.50');
  expect(facts).toMatch(/^s = 32 · seed 7 · step 60 · gap [\d.]+° · accuracy [\d.]+ %$/);
});

it('says so where that was measured at another step than the one that is shown', () => {
  expect(captionOf(shown(52), 7, WORDS).facts).toMatch(/ · step 60 · gap .* · measured at step 52$/);
});
