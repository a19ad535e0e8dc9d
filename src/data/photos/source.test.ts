import { describe, expect, test } from 'vitest';
import { IMAGE_SIDE } from '../../core/dataset.ts';
import { CROP_MARGIN, innerCrop, STORED_BYTES, STORED_SIDE } from './crop.ts';
import { CROP_SIDE } from './framing.ts';
import type { PhotoSet } from './photoSet.ts';
import { photosSource } from './source.ts';

const SETUP = { imagesPerIdentity: 50, variation: 0.6, seed: 1 };

/** A stored crop of a soft pattern that tells identities, photos and sides apart. */
function pixelsOf(label: number, photo: number): Uint8Array {
  const pixels = new Uint8Array(STORED_BYTES);
  for (let i = 0; i < STORED_SIDE * STORED_SIDE; i++) {
    const x = i % STORED_SIDE;
    const y = Math.floor(i / STORED_SIDE);
    pixels.set([30 + 50 * label + (x >> 2), 30 + 9 * photo + (y >> 1), x > STORED_SIDE / 2 ? 200 : 60], 3 * i);
  }
  return pixels;
}

function setOf(...counts: number[]): PhotoSet {
  const framing = { a: 1, b: 0, tx: 0, ty: 0 };
  return {
    kind: 'photos',
    name: 'test',
    identities: counts.map((count, label) => ({
      id: `p${label}`,
      name: `p${label}`,
      photos: Array.from({ length: count }, (_, i) => ({
        id: `${label} ${i}`,
        name: `${i}`,
        print: '',
        pixels: pixelsOf(label, i),
        framing,
        found: i === 1 ? ('face' as const) : ('none' as const),
      })),
    })),
  };
}

function image(source: ReturnType<typeof photosSource>, sample: number, side = IMAGE_SIDE): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  source.draw(sample, side, out, 0);
  return out;
}

/** Mean absolute difference, bytes. */
function distance(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, byte, i) => sum + Math.abs(byte - b[i]), 0) / a.length;
}

const samplesOf = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('a source of photos', () => {
  test('gives every identity as many images, however unbalanced the photos are', () => {
    const source = photosSource(setOf(1, 40, 6), SETUP);
    expect([source.identities, source.trainCount, source.heldOutCount]).toEqual([3, 150, 300]);
    expect(samplesOf(0, 6).map(source.label)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(source.label(source.trainCount)).toBe(0);
    const counts = new Map<string, number>();
    for (const sample of samplesOf(0, source.trainCount)) {
      const { label, photo } = source.photoOf(sample);
      expect(label).toBe(source.label(sample));
      counts.set(`${label}/${photo}`, (counts.get(`${label}/${photo}`) ?? 0) + 1);
    }
    expect(counts.get('0/0')).toBe(50);
    expect([0, 1, 2, 3, 4].map((photo) => counts.get(`2/${photo}`))).toEqual([10, 10, 10, 10, 10]);
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(150);
  });

  test('holds out the last photos of an identity that has enough of them, whatever the seed', () => {
    const set = setOf(4, 5, 20);
    for (const seed of [1, 2, 3]) {
      const source = photosSource(set, { ...SETUP, seed });
      expect(source.heldOutPhotos).toBe(5);
      expect(source.photoCounts).toEqual([
        { trained: 4, heldOut: 0 },
        { trained: 4, heldOut: 1 },
        { trained: 16, heldOut: 4 },
      ]);
      const trained = new Set(samplesOf(0, source.trainCount).map((s) => JSON.stringify(source.photoOf(s))));
      for (const sample of samplesOf(source.trainCount, source.heldOutCount)) {
        const place = source.photoOf(sample);
        expect(trained.has(JSON.stringify(place))).toBe(place.label === 0);
        if (place.label === 2) expect(place.photo).toBeGreaterThanOrEqual(16);
      }
    }
  });

  test('shows each photo itself once, and holds out none that is trained on', () => {
    const set = setOf(3, 6);
    const source = photosSource(set, SETUP);
    const isItself = (sample: number) => {
      const { label, photo } = source.photoOf(sample);
      return distance(image(source, sample, CROP_SIDE), innerCrop(set.identities[label].photos[photo].pixels)) < 0.01;
    };
    expect(samplesOf(0, source.trainCount).filter(isItself)).toEqual([0, 1, 2, 3, 4, 5, 7, 9]);
    expect(samplesOf(source.trainCount, source.heldOutCount).filter(isItself)).toEqual([source.trainCount + 1]);
  });

  test('gives a sample the same pixels whatever was drawn before it, and others for another seed', () => {
    const set = setOf(3, 6);
    const source = photosSource(set, SETUP);
    const first = image(source, 77);
    for (let sample = 0; sample < 20; sample++) image(source, sample, sample % 2 ? 64 : IMAGE_SIDE);
    expect(image(source, 77)).toEqual(first);
    expect(image(photosSource(set, SETUP), 77)).toEqual(first);
    expect(image(photosSource(set, { ...SETUP, seed: 2 }), 77)).not.toEqual(first);
  });

  test('varies more with more variation, and not at all with none', () => {
    const set = setOf(1, 1);
    const spread = (variation: number) => {
      const source = photosSource(set, { ...SETUP, variation });
      const portrait = new Uint8Array(IMAGE_SIDE * IMAGE_SIDE * 3);
      source.drawPortrait(0, IMAGE_SIDE, portrait);
      const samples = samplesOf(1, 40).map((k) => 2 * k);
      return samples.reduce((sum, sample) => sum + distance(image(source, sample), portrait), 0) / samples.length;
    };
    const [none, some, wild] = [spread(0), spread(0.6), spread(1)];
    expect(none).toBe(0);
    expect(some).toBeGreaterThan(8);
    expect(wild).toBeGreaterThan(some + 3);
  });

  test('draws the same picture at every size', () => {
    const source = photosSource(setOf(2, 2), { ...SETUP, variation: 0.3 });
    for (const sample of samplesOf(4, 20)) {
      const large = image(source, sample, 4 * IMAGE_SIDE);
      const small = image(source, sample);
      const quartered = small.map((_, i) => {
        const [channel, column, row] = [i % 3, Math.floor(i / 3) % IMAGE_SIDE, Math.floor(i / 3 / IMAGE_SIDE)];
        let sum = 0;
        for (let k = 0; k < 16; k++) {
          sum += large[((row * 4 + (k >> 2)) * 4 * IMAGE_SIDE + column * 4 + (k & 3)) * 3 + channel];
        }
        return sum / 16;
      });
      expect(distance(small, quartered)).toBeLessThan(5);
    }
  });

  test('writes only its own bytes', () => {
    const source = photosSource(setOf(2, 2), { ...SETUP, variation: 1 });
    const bytes = IMAGE_SIDE * IMAGE_SIDE * 3;
    for (const sample of samplesOf(0, 60)) {
      const out = new Uint8Array(bytes + 20).fill(77);
      source.draw(sample, IMAGE_SIDE, out, 10);
      expect(out.subarray(0, 10).every((byte) => byte === 77)).toBe(true);
      expect(out.subarray(bytes + 10).every((byte) => byte === 77)).toBe(true);
    }
  });

  test('has the first photo with a clear face for a portrait', () => {
    const set = setOf(3, 3);
    const portrait = new Uint8Array(CROP_SIDE * CROP_SIDE * 3);
    photosSource(set, SETUP).drawPortrait(1, CROP_SIDE, portrait);
    expect(distance(portrait, innerCrop(set.identities[1].photos[1].pixels))).toBeLessThan(0.01);
  });

  test('shows what really is beside the crop when a retake moves it', () => {
    const pixels = new Uint8Array(STORED_BYTES).fill(128);
    for (let row = 0; row < STORED_SIDE; row++) {
      for (let column = 0; column < STORED_SIDE; column++) {
        const isInside = [row, column].every((x) => x >= CROP_MARGIN && x < STORED_SIDE - CROP_MARGIN);
        if (!isInside) pixels.set([255, 0, 0], 3 * (row * STORED_SIDE + column));
      }
    }
    const framing = { a: 1, b: 0, tx: 0, ty: 0 };
    const photo = { id: '1', name: '1', pixels, framing, found: 'off' as const, print: '' };
    const identity = { id: 'a', name: 'a', photos: [photo] };
    const source = photosSource({ kind: 'photos', name: 't', identities: [identity, identity] }, SETUP);
    const reds = samplesOf(2, 40).filter((sample) => {
      const out = image(source, sample);
      return out.some((byte, i) => i % 3 === 0 && byte > 150 && out[i + 1] < 60);
    });
    expect(reds.length).toBeGreaterThan(20);
  });

  test('is refused for one identity, for seventeen, and for one without photos, with the way out', () => {
    expect(() => photosSource(setOf(3), SETUP)).toThrow('1 identity given; at least 2 are needed. Add another folder');
    expect(() => photosSource(setOf(...new Array(17).fill(1)), SETUP)).toThrow('17 identities given; at most 16');
    expect(() => photosSource(setOf(3, 0), SETUP)).toThrow('p1 has no photos; at least 1 is needed. Add some');
  });
});
