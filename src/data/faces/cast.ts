/** Chooses the people of one seed, each as unlike the ones before as the candidates allow. */
import { mixSeed, randomStream } from '../../core/random.ts';
import { CLOTHS } from './palette.ts';
import { type HairKind, imagineTraits, type Traits } from './traits.ts';

const CANDIDATES = 80;
/** From this many people on it takes more candidates to find somebody new. */
const LARGE_CAST = 16;
const CANDIDATES_IN_LARGE_CAST = 400;
const CAST_STREAM = 0xca57;
/** No common divisor with the number of colours, so that twelve people wear twelve. */
const COLOUR_STEP = 5;

/** Hair that makes a similar outline: two of one group look less different than two of any others. */
// biome-ignore format: a group a line
const OUTLINES: Record<HairKind, number> = {
  bald: 0, balding: 0, buzz: 0,
  crop: 1, sidePart: 1, quiff: 1, pixie: 1,
  curls: 2, afro: 2,
  bob: 3, long: 3, wavy: 3, braids: 3,
  bun: 4, ponytail: 4,
  hijab: 5, turban: 5, beanie: 5,
};

/** The first `count` people of a seed (best-candidate sampling): a larger cast begins with the smaller one. */
export function chooseCast(seed: number, count: number): Traits[] {
  const random = randomStream(mixSeed(seed, CAST_STREAM));
  const firstColour = Math.floor(random() * CLOTHS.length);
  const cast: Traits[] = [];
  while (cast.length < count) {
    let best = imagineTraits(random);
    let bestDistance = nearest(best, cast);
    const candidates = cast.length < LARGE_CAST ? CANDIDATES : CANDIDATES_IN_LARGE_CAST;
    for (let i = 1; i < candidates && cast.length > 0; i++) {
      const candidate = imagineTraits(random);
      const distance = nearest(candidate, cast);
      if (distance > bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    const colour = (firstColour + COLOUR_STEP * cast.length) % CLOTHS.length;
    cast.push({ ...best, garmentColour: (colour + 0.5) / CLOTHS.length });
  }
  return cast;
}

/** How different two people look, about 0 (twins) to 3: what is large and high in contrast counts most. */
export function unlikeness(a: Traits, b: Traits): number {
  let sum = 0;
  if (a.hair === b.hair) sum -= 1.5;
  else if (OUTLINES[a.hair] !== OUTLINES[b.hair]) sum += 0.5;
  sum += 0.7 * differ(a.skin, b.skin, 0.4);
  sum += showsHair(a) && showsHair(b) ? 0.7 * differ(a.hairColour, b.hairColour, 0.35) : 0.35;
  if (hidesHair(a) && hidesHair(b)) sum += 0.4 * differ(a.cloth, b.cloth, 0.3) - 0.4;
  sum += 0.3 * differ(a.build, b.build, 0.6) + 0.15 * differ(a.age, b.age, 0.5);
  sum += 0.2 * differ(a.faceWidth, b.faceWidth, 0.7) + 0.15 * differ(a.faceLength, b.faceLength, 0.7);
  sum += 0.1 * differ(a.jaw, b.jaw, 0.6) + 0.1 * differ(a.eyeSize, b.eyeSize, 0.7);
  sum += 0.1 * differ(a.browThick, b.browThick, 0.5) + 0.1 * differ(a.lipRed, b.lipRed, 0.6);
  if (a.beard !== b.beard) sum += 0.15;
  if (a.glasses !== b.glasses) sum += 0.15;
  return sum;
}

function nearest(candidate: Traits, cast: readonly Traits[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of cast) least = Math.min(least, unlikeness(candidate, other));
  return least;
}

function hidesHair(traits: Traits): boolean {
  return traits.hair === 'hijab' || traits.hair === 'turban' || traits.hair === 'beanie';
}

function showsHair(traits: Traits): boolean {
  return traits.hair !== 'hijab' && traits.hair !== 'turban' && traits.hair !== 'bald';
}

/** Difference of two traits, 0…1: beyond `enough` more of it adds nothing, so nobody is pushed to an extreme. */
function differ(a: number, b: number, enough: number): number {
  return Math.min(1, Math.abs(a - b) / enough);
}
