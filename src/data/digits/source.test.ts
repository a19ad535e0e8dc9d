import digitsUrl from 'virtual:digits';
import { describe, expect, test } from 'vitest';
import { IMAGE_BYTES, IMAGE_SIDE } from '../../core/dataset.ts';
import { DIGIT_PIXELS, DIGITS_HELD_OUT, DIGITS_STORED, digitsBefore, loadDigits } from './format.ts';
import { packDigits } from './pack.ts';
import { digitsSource } from './source.ts';

const pixels = await loadDigits(digitsUrl);
const setup = { identities: 8, imagesPerIdentity: 1500, seed: 1 };

function drawn(source: ReturnType<typeof digitsSource>, sample: number, side = IMAGE_SIDE): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  source.draw(sample, side, out, 0);
  return out;
}

describe('the packed file', () => {
  test('is small enough to be fetched on a phone', async () => {
    expect((await packDigits()).length).toBeLessThan(1_000_000);
  });

  test('holds every digit, with white around it and ink in it', () => {
    const count = digitsBefore(DIGITS_STORED.length);
    expect(pixels.length).toBe(count * DIGIT_PIXELS);
    for (let digit = 0; digit < count; digit++) {
      const image = pixels.subarray(digit * DIGIT_PIXELS, (digit + 1) * DIGIT_PIXELS);
      expect(Math.max(...image)).toBeGreaterThan(200);
      expect(image[0]).toBe(0);
    }
  });

  test('that is cut short is refused with both lengths', async () => {
    await expect(loadDigits('data:application/octet-stream;base64,AwA=')).rejects.toThrow(/hold 0 bytes; 3780840/);
  });

  test('that is not there is reported with a way out', async () => {
    await expect(loadDigits('http://localhost:1/digits.bin')).rejects.toThrow(/could not be loaded.*drawn faces/);
  });
});

describe('digitsSource', () => {
  test('caps the training images at what there is and keeps the same digits held out', () => {
    const source = digitsSource(pixels, setup);
    expect([source.identities, source.trainCount, source.heldOutCount]).toEqual([8, 6283, 1440]);
    const fewer = digitsSource(pixels, { identities: 3, imagesPerIdentity: 50, seed: 9 });
    expect([fewer.trainCount, fewer.heldOutCount]).toEqual([150, 540]);
    expect(drawn(fewer, fewer.trainCount)).toEqual(drawn(source, source.trainCount));
  });

  test('labels take turns, held-out ones too', () => {
    const source = digitsSource(pixels, { ...setup, identities: 3 });
    const first = [0, 1, 2, 3, 4].map(source.label);
    expect(first).toEqual([0, 1, 2, 0, 1]);
    expect(source.label(source.trainCount)).toBe(0);
    expect(source.label(source.trainCount - 1)).toBe(2);
  });

  test('no image is drawn twice, and none is both trained on and held out', () => {
    const source = digitsSource(pixels, { ...setup, identities: 2 });
    const total = source.trainCount + source.heldOutCount;
    const images = new Set(
      Array.from({ length: total }, (_, sample) => Buffer.from(drawn(source, sample)).toString('base64')),
    );
    expect(images.size).toBe(total);
  });

  test('another seed shuffles the training images of a class; the same seed repeats them', () => {
    const source = digitsSource(pixels, setup);
    expect(drawn(digitsSource(pixels, setup), 0)).toEqual(drawn(source, 0));
    expect(drawn(digitsSource(pixels, { ...setup, seed: 2 }), 0)).not.toEqual(drawn(source, 0));
  });

  test('at 32 pixels the stored digit is copied in dark ink on white, in the middle', () => {
    const source = digitsSource(pixels, { ...setup, identities: 2 });
    const image = drawn(source, source.trainCount + 1);
    const stored = (digitsBefore(2) - DIGITS_HELD_OUT) * DIGIT_PIXELS;
    for (let row = 0; row < IMAGE_SIDE; row++) {
      for (let column = 0; column < IMAGE_SIDE; column++) {
        const isBorder = Math.min(row, column) < 2 || Math.max(row, column) >= 30;
        const ink = isBorder ? 0 : pixels[stored + (row - 2) * 28 + column - 2];
        expect(image[(row * IMAGE_SIDE + column) * 3 + 2]).toBe(255 - ink);
      }
    }
  });

  test('writes only where it is told to', () => {
    const out = new Uint8Array(IMAGE_BYTES + 20).fill(7);
    digitsSource(pixels, setup).draw(0, IMAGE_SIDE, out, 10);
    expect(out.slice(0, 10)).toEqual(new Uint8Array(10).fill(7));
    expect(out.slice(-10)).toEqual(new Uint8Array(10).fill(7));
  });

  test('a doubled side keeps the mean grey', () => {
    const source = digitsSource(pixels, setup);
    const mean = (image: Uint8Array) => image.reduce((sum, value) => sum + value, 0) / image.length;
    expect(mean(drawn(source, 5, 64))).toBeCloseTo(mean(drawn(source, 5)), 0);
  });

  test('a class with fewer images sits out its last turns', () => {
    const source = digitsSource(pixels, setup);
    const labels = Array.from({ length: source.trainCount }, (_, sample) => source.label(sample));
    expect(labels.filter((label) => label === 5)).toHaveLength(683);
    expect(labels.filter((label) => label === 0)).toHaveLength(800);
    expect(labels.slice(-7)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  });

  test('a portrait is one of the class, nearer to its images than to those of another', () => {
    const source = digitsSource(pixels, setup);
    const portrait = new Uint8Array(IMAGE_BYTES);
    source.drawPortrait(1, IMAGE_SIDE, portrait);
    const meanDistance = (label: number) => {
      let sum = 0;
      for (let turn = 0; turn < 100; turn++) {
        const image = drawn(source, turn * 8 + label);
        for (let i = 0; i < IMAGE_BYTES; i++) sum += Math.abs(image[i] - portrait[i]);
      }
      return sum;
    };
    for (const other of [0, 2, 3, 4, 5, 6, 7]) expect(meanDistance(1)).toBeLessThan(meanDistance(other));
  });

  test('digits that are not trained on are the unseen, as long as there are two', () => {
    const { unseen } = digitsSource(pixels, { ...setup, identities: 7 });
    expect(unseen?.names).toEqual(['7', '8', '9']);
    const image = new Uint8Array(IMAGE_BYTES);
    unseen?.draw(1, 5, IMAGE_SIDE, image, 0);
    const all = digitsSource(pixels, { ...setup, identities: 10 });
    const heldOutEights = Array.from({ length: all.heldOutCount }, (_, i) => all.trainCount + i).filter(
      (sample) => all.label(sample) === 8,
    );
    expect(heldOutEights.map((sample) => drawn(all, sample))).toContainEqual(image);
    const stranger = new Uint8Array(IMAGE_BYTES);
    unseen?.drawStranger(1, IMAGE_SIDE, stranger);
    expect(heldOutEights.map((sample) => drawn(all, sample))).toContainEqual(stranger);
    expect(stranger).not.toEqual(image);
    expect(digitsSource(pixels, { ...setup, identities: 8 }).unseen?.identities).toBe(2);
    expect(digitsSource(pixels, { ...setup, identities: 9 }).unseen).toBeUndefined();
  });

  test('more identities than digits are refused with the way out', () => {
    expect(() => digitsSource(pixels, { ...setup, identities: 11 })).toThrow(
      '11 identities chosen; there are 10 handwritten digits. Choose 2 to 10, or use the drawn faces.',
    );
  });
});
