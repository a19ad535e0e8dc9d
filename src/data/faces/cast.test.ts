import { expect, test } from 'vitest';
import { chooseCast, unlikeness } from './cast.ts';

test('a cast mixes skins, builds, hair and clothes in every seed', () => {
  for (let seed = 0; seed < 40; seed++) {
    const cast = chooseCast(seed, 8);
    expect(new Set(cast.map((traits) => traits.hair)).size).toBe(8);
    expect(new Set(cast.map((traits) => traits.garmentColour)).size).toBe(8);
    const skins = cast.map((traits) => traits.skin).sort((a, b) => a - b);
    expect(skins[7] - skins[0]).toBeGreaterThan(0.5);
    const broad = cast.filter((traits) => traits.build > 0.5).length;
    expect(broad).toBeGreaterThanOrEqual(1);
    expect(broad).toBeLessThanOrEqual(7);
  }
});

test('a cast of sixty-four begins with that of sixteen, has every hair, and no two the same', () => {
  for (let seed = 0; seed < 6; seed++) {
    const cast = chooseCast(seed, 64);
    expect(cast.slice(0, 16)).toEqual(chooseCast(seed, 16));
    expect(new Set(cast.map((traits) => traits.hair)).size).toBe(18);
    for (let i = 0; i < 64; i++) for (let j = 0; j < i; j++) expect(unlikeness(cast[i], cast[j])).toBeGreaterThan(0);
  }
});

test('a cast has no two people alike', () => {
  for (let seed = 0; seed < 40; seed++) {
    const cast = chooseCast(seed, 16);
    for (let i = 0; i < 16; i++) for (let j = 0; j < i; j++) expect(unlikeness(cast[i], cast[j])).toBeGreaterThan(0.9);
  }
});
