import { expect, it } from 'vitest';
import { MOST_CLASSES, shownClasses } from './shownClasses.ts';

const withLogits = (logits: readonly number[]) => logits.map((logit) => ({ logit }));

it('shows every class where they are few', () => {
  expect(shownClasses(withLogits([3, 1, 2]), 1)).toEqual([0, 1, 2]);
});

it('of many shows the own one, however small its logit, and the strongest rivals, by label', () => {
  const logits = Array.from({ length: 40 }, (_, j) => (j % 2 === 0 ? j : -j));
  const shown = shownClasses(withLogits(logits), 39);
  expect(shown).toHaveLength(MOST_CLASSES);
  expect(shown).toEqual([18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 39]);
});
