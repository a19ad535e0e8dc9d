import { describe, expect, it } from 'vitest';
import { DEFAULT_SETUP, RANGES } from '../core/experiment.ts';
import { imagesOfEach, MOST_IMAGES, setupRanges } from './limits.ts';

describe('the images of each identity', () => {
  it('are as many as chosen for up to twenty-one faces', () => {
    for (let identities = 2; identities <= 21; identities++) {
      expect(imagesOfEach({ ...DEFAULT_SETUP, identities })).toBe(1500);
    }
  });

  it('are fewer the more faces share the memory, never too many, and never fewer than the range allows', () => {
    for (let { min, max } = RANGES.identities, identities = min; identities <= max; identities++) {
      const each = imagesOfEach({ ...DEFAULT_SETUP, identities });
      expect(each * identities).toBeLessThanOrEqual(MOST_IMAGES);
      expect(each).toBeGreaterThanOrEqual(Math.min(1500, MOST_IMAGES / identities - 50));
      expect(each).toBeGreaterThan(RANGES.imagesPerIdentity.min);
    }
  });

  it('are left as chosen where there is room', () => {
    expect(imagesOfEach({ ...DEFAULT_SETUP, identities: 64, imagesPerIdentity: 120 })).toBe(120);
  });

  it('of digits are what there is of them', () => {
    expect(imagesOfEach({ ...DEFAULT_SETUP, data: 'digits' })).toBe(setupRanges('digits').imagesPerIdentity.max);
  });
});
