import { describe, expect, it } from 'vitest';
import { RANGES } from '../core/experiment.ts';
import {
  dotOpacity,
  IDENTITY_COLOURS,
  identityColour,
  identityDashes,
  identityMark,
  inkOn,
  type Theme,
} from './palette.ts';

type Triple = [number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const SIGHT = {
  everyone: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
/** The page's, which comes first, and a file's. */
const PAPERS: Record<Theme, readonly string[]> = { light: ['#fcfbf8', '#ffffff'], dark: ['#15171b'] };
const PAIRS = Array.from({ length: IDENTITY_COLOURS }, (_, j) => Array.from({ length: j }, (_, i) => [i, j])).flat();

// Distances in OKLab, where 0.02 is about the smallest difference one sees.
describe.each(['light', 'dark'] as const)('the %s identity colours', (theme) => {
  const distance = (i: number, j: number, sight: number[]) =>
    Math.hypot(...okLab(i, sight).map((value, k) => value - okLab(j, sight)[k]));
  const okLab = (label: number, sight: number[]) =>
    toOkLab(see(linear(channels(identityColour(label, theme, 16))), sight));

  it.each(Object.entries(SIGHT))('stay apart with %s: the first eight, neighbours in order, and all', (_, sight) => {
    for (const [i, j] of PAIRS) {
      const bound = j - i === 1 ? 0.1 : j < 8 ? 0.07 : 0.04;
      expect(distance(i, j, sight), `${identityMark(i)} and ${identityMark(j)}`).toBeGreaterThan(bound);
    }
  });

  it('step in lightness, so that a grey print tells neighbours, and the first eight from one another', () => {
    for (const [i, j] of PAIRS.filter(([i, j]) => j < 8 || j - i === 1)) {
      const step = Math.abs(okLab(i, SIGHT.everyone)[0] - okLab(j, SIGHT.everyone)[0]);
      expect(step, `${identityMark(i)} and ${identityMark(j)}`).toBeGreaterThan(j - i === 1 ? 0.05 : 0.012);
    }
  });

  it('stand out from the paper by 3 : 1', () => {
    for (const paper of PAPERS[theme]) {
      for (let label = 0; label < IDENTITY_COLOURS; label++) {
        const ratio = contrast(channels(identityColour(label, theme, 16)), channels(paper));
        expect(ratio, identityMark(label)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('have numbers on them that stand out by 4.5 : 1', () => {
    for (let label = 0; label < IDENTITY_COLOURS; label++) {
      const colour = identityColour(label, theme, 16);
      expect(contrast(channels(colour), channels(inkOn(colour))), identityMark(label)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stand out from it by 3 : 1 in a single dot too, which is no more opaque than it must be', () => {
    for (let label = 0; label < IDENTITY_COLOURS; label++) {
      const opacity = dotOpacity(label, theme, 16);
      const ratio = (paper: string, part: number) => {
        const [over, under] = [channels(identityColour(label, theme, 16)), channels(paper)];
        return contrast(over.map((value, k) => part * value + (1 - part) * under[k]) as Triple, under); // map keeps the length
      };
      const least = (part: number) => Math.min(...PAPERS[theme].map((paper) => ratio(paper, part)));
      expect(least(opacity), identityMark(label)).toBeGreaterThanOrEqual(3);
      if (opacity > 0.6) expect(least(opacity - 0.03), identityMark(label)).toBeLessThan(3);
    }
  });
});

describe('more identities than colours', () => {
  const CROWDS = Array.from({ length: RANGES.identities.max - 16 }, (_, i) => 17 + i);
  const pairsOf = (identities: number) =>
    Array.from({ length: identities }, (_, j) => Array.from({ length: j }, (_, i) => [i, j])).flat();

  it('keep the first sixteen as they are', () => {
    for (const identities of CROWDS) {
      for (let label = 0; label < 16; label++) {
        expect(identityColour(label, 'light', identities)).toBe(identityColour(label, 'light', 16));
      }
    }
  });

  it('wear one colour only at least eight places apart, and then differ in their line', () => {
    for (const identities of CROWDS) {
      for (const [i, j] of pairsOf(identities)) {
        if (identityColour(i, 'dark', identities) !== identityColour(j, 'dark', identities)) continue;
        expect(Math.min(j - i, identities - (j - i)), `${i} and ${j} of ${identities}`).toBeGreaterThanOrEqual(8);
        expect(identityDashes(i)).not.toEqual(identityDashes(j));
      }
    }
  });
});

it('numbers identities from 1', () => {
  expect([0, 15].map(identityMark)).toEqual(['1', '16']);
});

/** 0 … 1, as the screen blends them. */
function channels(hex: string): Triple {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Triple; // map keeps the length
}

function linear(rgb: Triple): Triple {
  return rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Triple; // same
}

/** WCAG's ratio. */
function contrast(one: Triple, other: Triple): number {
  const [high, low] = [one, other].map((rgb) => luminance(linear(rgb)) + 0.05).toSorted((a, b) => b - a);
  return high / low;
}

function see([r, g, b]: Triple, m: number[]): Triple {
  return [0, 3, 6].map((k) => Math.min(1, Math.max(0, m[k] * r + m[k + 1] * g + m[k + 2] * b))) as Triple; // same
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Björn Ottosson's OKLab from linear sRGB. */
function toOkLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
