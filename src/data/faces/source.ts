/** Drawn faces as an ImageSource: the cast of a seed, and any number of pictures of each. */
import type { ImageSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { mixSeed, randomStream } from '../../core/random.ts';
import { createCanvas } from './canvas.ts';
import { chooseCast } from './cast.ts';
import { drawFace } from './face.ts';
import { PORTRAIT, randomMoment } from './moment.ts';
import { createPen, type Pen } from './pen.ts';
import { personOf } from './person.ts';
import { unseenFaces } from './unseen.ts';

/** Held-out images of each identity, and of all: they are drawn before a run begins and judged again and again in it. */
const HELD_OUT_PER_IDENTITY = 300;
const HELD_OUT = 4800;

/** The faces of one setup. Every sample's picture depends only on the setup and its index. */
export function facesSource(
  setup: Pick<Setup, 'identities' | 'imagesPerIdentity' | 'variation' | 'seed'>,
): ImageSource {
  const { identities, imagesPerIdentity, variation, seed } = setup;
  const people = chooseCast(seed, identities).map(personOf);
  const pens = new Map<number, Pen>();
  const penFor = (side: number) => {
    const known = pens.get(side);
    if (known) return known;
    const pen = createPen(createCanvas(side));
    pens.set(side, pen);
    return pen;
  };
  return {
    identities,
    trainCount: identities * imagesPerIdentity,
    heldOutCount: identities * Math.min(HELD_OUT_PER_IDENTITY, Math.floor(HELD_OUT / identities)),
    unseen: unseenFaces(setup, penFor),
    label: (sample) => sample % identities,
    draw(sample, side, out, offset) {
      const moment = randomMoment(randomStream(mixSeed(seed, sample)), variation);
      drawFace(penFor(side), people[sample % identities], moment, out, offset);
    },
    drawPortrait(label, side, out) {
      drawFace(penFor(side), people[label], PORTRAIT, out, 0);
    },
  };
}
