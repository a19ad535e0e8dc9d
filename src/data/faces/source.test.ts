import { expect, test } from 'vitest';
import { IMAGE_BYTES, IMAGE_SIDE, type ImageSource } from '../../core/dataset.ts';
import { facesSource } from './source.ts';

const SETUP = { identities: 8, imagesPerIdentity: 1500, variation: 0.6, seed: 1 };

function image(source: ImageSource, sample: number, side = IMAGE_SIDE): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  source.draw(sample, side, out, 0);
  return out;
}

function portrait(source: ImageSource, label: number, side = IMAGE_SIDE): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  source.drawPortrait(label, side, out);
  return out;
}

/** Root mean square difference of two pictures, bytes. */
function distance(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum / a.length);
}

/** FNV-1a of some bytes. */
function hashOf(bytes: Uint8Array, hash = 0x811c9dc5): number {
  let state = hash;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}

/** The picture at a quarter of its side: the mean of every 4 × 4 pixels. */
function quartered(large: Uint8Array, side: number): Uint8Array {
  const small = new Uint8Array((side / 4) ** 2 * 3);
  for (let i = 0; i < small.length; i++) {
    const channel = i % 3;
    const column = Math.floor(i / 3) % (side / 4);
    const row = Math.floor(i / 3 / (side / 4));
    let sum = 0;
    for (let k = 0; k < 16; k++) sum += large[((row * 4 + (k >> 2)) * side + column * 4 + (k & 3)) * 3 + channel];
    small[i] = Math.floor(sum / 16 + 0.5);
  }
  return small;
}

test('a source of drawn faces draws the same pixels in every engine and every version', () => {
  const source = facesSource(SETUP);
  let samples = 0x811c9dc5;
  for (let sample = 0; sample < 200; sample++) samples = hashOf(image(source, sample), samples);
  let portraits = 0x811c9dc5;
  for (let label = 0; label < 8; label++) portraits = hashOf(portrait(source, label, 64), portraits);
  expect({ samples, portraits }).toEqual({ samples: 218174264, portraits: 764571078 });
});

test('a source of drawn faces gives a sample the same pixels whatever was drawn before it', () => {
  const source = facesSource(SETUP);
  const first = image(source, 4321);
  for (let sample = 0; sample < 40; sample++) image(source, sample, sample % 2 ? 64 : IMAGE_SIDE);
  expect(image(source, 4321)).toEqual(first);
  expect(image(facesSource(SETUP), 4321)).toEqual(first);
});

test('a source of drawn faces draws other people for another seed', () => {
  const one = facesSource(SETUP);
  const other = facesSource({ ...SETUP, seed: 2 });
  for (let label = 0; label < 8; label++) {
    expect(distance(portrait(one, label), portrait(other, label))).toBeGreaterThan(15);
  }
});

test('a source of drawn faces keeps its people when more join them', () => {
  const few = facesSource({ ...SETUP, identities: 2 });
  const many = facesSource({ ...SETUP, identities: 16 });
  const most = facesSource({ ...SETUP, identities: 64 });
  for (const label of [0, 1]) expect(portrait(many, label)).toEqual(portrait(few, label));
  for (let label = 0; label < 16; label++) expect(portrait(most, label)).toEqual(portrait(many, label));
});

test('a source of drawn faces draws the same picture at every size', () => {
  const source = facesSource({ ...SETUP, variation: 0.3 });
  for (let label = 0; label < 8; label++) {
    const small = portrait(source, label);
    expect(distance(small, quartered(portrait(source, label, 4 * IMAGE_SIDE), 4 * IMAGE_SIDE))).toBeLessThan(10);
  }
  for (let sample = 0; sample < 16; sample++) {
    const small = image(source, sample);
    expect(distance(small, quartered(image(source, sample, 4 * IMAGE_SIDE), 4 * IMAGE_SIDE))).toBeLessThan(10);
  }
});

test('a source of drawn faces labels its samples in turns, in both parts', () => {
  for (const [identities, heldOut] of [
    [2, 300],
    [5, 300],
    [8, 300],
    [16, 300],
    [64, 75],
  ]) {
    const source = facesSource({ ...SETUP, identities, imagesPerIdentity: 50 });
    expect(source.trainCount).toBe(identities * 50);
    expect(source.heldOutCount).toBe(identities * heldOut);
    const counts = new Array<number>(identities).fill(0);
    for (let i = 0; i < source.trainCount; i++) counts[source.label(i)]++;
    expect(counts).toEqual(new Array(identities).fill(50));
    for (let i = 0; i < source.heldOutCount; i++) counts[source.label(source.trainCount + i)]++;
    expect(counts).toEqual(new Array(identities).fill(50 + heldOut));
  }
});

test('a source of drawn faces writes only its own bytes', () => {
  const source = facesSource({ ...SETUP, variation: 1 });
  for (let sample = 0; sample < 60; sample++) {
    const out = new Uint8Array(3 * IMAGE_BYTES).fill(77);
    source.draw(sample, IMAGE_SIDE, out, IMAGE_BYTES);
    expect(out.subarray(0, IMAGE_BYTES).every((byte) => byte === 77)).toBe(true);
    expect(out.subarray(2 * IMAGE_BYTES).every((byte) => byte === 77)).toBe(true);
    expect(out.subarray(IMAGE_BYTES, 2 * IMAGE_BYTES)).toEqual(image(source, sample));
  }
});

test('a source of drawn faces shows people who differ by at least 18 of 255 in their portraits, in every cast of sixteen', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const source = facesSource({ ...SETUP, identities: 16, seed });
    const portraits = Array.from({ length: 16 }, (_, label) => portrait(source, label));
    for (let i = 0; i < 16; i++) {
      for (let j = 0; j < i; j++) expect(distance(portraits[i], portraits[j])).toBeGreaterThan(18);
    }
  }
});

test('a source of drawn faces shows sixty-four people of whom no two look the same', () => {
  for (let seed = 1; seed <= 4; seed++) {
    const source = facesSource({ ...SETUP, identities: 64, seed });
    const portraits = Array.from({ length: 64 }, (_, label) => portrait(source, label));
    for (let i = 0; i < 64; i++) {
      for (let j = 0; j < i; j++) expect(distance(portraits[i], portraits[j])).toBeGreaterThan(12);
    }
  }
});

test('a source of drawn faces varies more with more variation, and hardly at all with none', () => {
  const spread = (variation: number) => {
    const source = facesSource({ ...SETUP, variation });
    let sum = 0;
    for (let k = 0; k < 40; k++) sum += distance(image(source, 8 * k), portrait(source, 0));
    return sum / 40;
  };
  const [none, some, wild] = [spread(0), spread(0.6), spread(1)];
  expect(none).toBeLessThan(3);
  expect(some).toBeGreaterThan(20);
  expect(wild).toBeGreaterThan(some + 5);
});

test('a source of drawn faces cannot be told apart by the mean pixels alone', () => {
  const source = facesSource({ ...SETUP, imagesPerIdentity: 100 });
  const means = Array.from({ length: 8 }, () => new Float64Array(IMAGE_BYTES));
  for (let sample = 0; sample < source.trainCount; sample++) {
    image(source, sample).forEach((byte, i) => {
      means[source.label(sample)][i] += byte / 100;
    });
  }
  let right = 0;
  const tries = 400;
  for (let sample = source.trainCount; sample < source.trainCount + tries; sample++) {
    const pixels = image(source, sample);
    const distances = means.map((mean) => mean.reduce((sum, value, i) => sum + (value - pixels[i]) ** 2, 0));
    if (distances.indexOf(Math.min(...distances)) === source.label(sample)) right++;
  }
  expect(right / tries).toBeGreaterThan(0.5);
  expect(right / tries).toBeLessThan(0.85);
});
