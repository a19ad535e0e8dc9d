/** Drawn people whom a run's cast does not contain: the next of the same seed, and strangers of other seeds. */
import type { UnseenSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { mixSeed, randomStream } from '../../core/random.ts';
import { UNSEEN_IDENTITIES, UNSEEN_IMAGES } from '../unseen.ts';
import { createCanvas } from './canvas.ts';
import { chooseCast } from './cast.ts';
import { drawFace } from './face.ts';
import { PORTRAIT, randomMoment } from './moment.ts';
import { createPen, type Pen } from './pen.ts';
import { type Person, personOf } from './person.ts';
import type { Traits } from './traits.ts';

/** Keep these streams of random numbers apart from those that the same seed starts elsewhere. */
const UNSEEN = 0x57a4;
const STRANGER = 0x57a5;

/** The people whom a larger cast of the same seed would go on with: as unlike those who are trained on, and each other, as
 *  those are among themselves. */
export function unseenCast({ seed, identities }: Pick<Setup, 'seed' | 'identities'>): Traits[] {
  return chooseCast(seed, identities + UNSEEN_IDENTITIES).slice(identities);
}

/** Somebody of another seed's cast: chance decides whether he looks like anybody. */
export function strangerOf(seed: number, number: number): Traits {
  return chooseCast(mixSeed(seed, STRANGER, number), 1)[0];
}

/** @param penFor a pen for pictures of a side, px */
export function unseenFaces(
  setup: Pick<Setup, 'identities' | 'variation' | 'seed'>,
  penFor: (side: number) => Pen,
): UnseenSource {
  // A cast takes tens of milliseconds, and most runs never ask for this one.
  let people: Person[] | undefined;
  const personAt = (label: number) => {
    people ??= unseenCast(setup).map(personOf);
    return people[label];
  };
  return {
    identities: UNSEEN_IDENTITIES,
    imagesEach: UNSEEN_IMAGES,
    draw(label, image, side, out, offset) {
      const moment = randomMoment(randomStream(mixSeed(setup.seed, UNSEEN, label, image)), setup.variation);
      drawFace(penFor(side), personAt(label), moment, out, offset);
    },
    drawPortrait: (label, side, out) => drawFace(penFor(side), personAt(label), PORTRAIT, out, 0),
    drawStranger: (number, side, out) => drawStranger(setup.seed, number, penFor(side), out),
  };
}

/** A stranger's portrait, where the data have none of their own. */
export function drawAnyStranger(number: number, side: number, out: Uint8Array): void {
  drawStranger(0, number, createPen(createCanvas(side)), out);
}

function drawStranger(seed: number, number: number, pen: Pen, out: Uint8Array): void {
  drawFace(pen, personOf(strangerOf(seed, number)), PORTRAIT, out, 0);
}
