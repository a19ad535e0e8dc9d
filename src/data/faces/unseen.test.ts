import { expect, test } from 'vitest';
import { IMAGE_BYTES, IMAGE_SIDE } from '../../core/dataset.ts';
import { UNSEEN_IDENTITIES, UNSEEN_IMAGES } from '../unseen.ts';
import { chooseCast, unlikeness } from './cast.ts';
import { facesSource } from './source.ts';
import { strangerOf, unseenCast } from './unseen.ts';

test('nobody who is unseen is in the cast, nor like any of it, and nor are strangers the same as any of both', () => {
  for (let seed = 0; seed < 20; seed++) {
    const cast = chooseCast(seed, 8);
    const unseen = unseenCast({ seed, identities: 8 });
    expect(unseen).toHaveLength(UNSEEN_IDENTITIES);
    for (const one of unseen) for (const other of cast) expect(unlikeness(one, other)).toBeGreaterThan(0.9);
    for (let number = 0; number < 10; number++) {
      const stranger = strangerOf(seed, number);
      for (const one of [...cast, ...unseen]) expect(one).not.toEqual(stranger);
    }
  }
});

test('images of the unseen are none of the run’s, differ from each other, and repeat themselves', () => {
  const setup = { identities: 2, imagesPerIdentity: 50, variation: 0.6, seed: 3 };
  const [source, again] = [facesSource(setup), facesSource(setup)];
  const drawn = (draw: (out: Uint8Array) => void) => {
    const out = new Uint8Array(IMAGE_BYTES);
    draw(out);
    return Buffer.from(out).toString('base64');
  };
  const images = new Set<string>();
  for (let label = 0; label < UNSEEN_IDENTITIES; label++) {
    for (let image = 0; image < UNSEEN_IMAGES; image++) {
      const picture = drawn((out) => source.unseen?.draw(label, image, IMAGE_SIDE, out, 0));
      images.add(picture);
      if (image === 0) expect(drawn((out) => again.unseen?.draw(label, image, IMAGE_SIDE, out, 0))).toBe(picture);
    }
  }
  const count = UNSEEN_IDENTITIES * UNSEEN_IMAGES;
  expect(images.size).toBe(count);
  for (let sample = 0; sample < source.trainCount; sample++) {
    images.add(drawn((out) => source.draw(sample, IMAGE_SIDE, out, 0)));
  }
  expect(images.size).toBe(count + source.trainCount);
});
