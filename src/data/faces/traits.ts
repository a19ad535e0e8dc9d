/** What makes an identity: its traits, and how one is imagined from a random stream. Nothing here changes between two
 *  images of the same person. */
import type { Random } from '../../core/random.ts';
import { bell } from './deterministic.ts';

// biome-ignore format: a list
const HAIR_KINDS = [
  'bald', 'balding', 'buzz', 'crop', 'sidePart', 'quiff', 'curls', 'afro', 'bob', 'long',
  'wavy', 'bun', 'ponytail', 'pixie', 'braids', 'hijab', 'turban', 'beanie',
] as const;
export type HairKind = (typeof HAIR_KINDS)[number];

const BEARDS = ['none', 'stubble', 'moustache', 'goatee', 'full'] as const;
export type Beard = (typeof BEARDS)[number];

/** Numbers are in [0, 1] unless said otherwise. */
export interface Traits {
  readonly hair: HairKind;
  /** Place on the hair colour ramp: black, browns, reds, blonds, greys, white. */
  readonly hairColour: number;
  readonly hairVolume: number;
  /** −1 or 1: the side of the parting, of a tail, of a swept fringe. */
  readonly partSide: number;
  /** Colour of cloth on the head. */
  readonly cloth: number;
  /** Light to dark. */
  readonly skin: number;
  readonly undertone: number;
  /** Soft and narrow (0) to strong and broad (1): jaw, brows, neck, shoulders. */
  readonly build: number;
  readonly faceWidth: number;
  readonly faceLength: number;
  readonly jaw: number;
  readonly chin: number;
  readonly eyeGap: number;
  readonly eyeSize: number;
  readonly eyeOpen: number;
  readonly eyeTilt: number;
  readonly eyeColour: number;
  readonly monolid: number;
  readonly lashes: number;
  readonly browThick: number;
  readonly browAngle: number;
  readonly browArch: number;
  readonly noseLength: number;
  readonly noseWidth: number;
  readonly mouthWidth: number;
  readonly lipFull: number;
  readonly lipRed: number;
  readonly earSize: number;
  readonly earring: boolean;
  readonly beard: Beard;
  readonly glasses: boolean;
  readonly glassesShape: number;
  /** Lines and folds, 0 young to 1 old. */
  readonly age: number;
  readonly freckles: number;
  readonly mole: boolean;
  readonly moleX: number;
  readonly moleY: number;
  readonly scar: boolean;
  readonly blush: number;
  /** The clothes of the portrait; every other image has its own. */
  readonly garment: number;
  readonly garmentColour: number;
}

const WORN_BY_MEN: readonly HairKind[] = ['bald', 'balding', 'buzz', 'turban'];
const WORN_BY_WOMEN: readonly HairKind[] = ['bob', 'long', 'wavy', 'bun', 'ponytail', 'pixie', 'braids', 'hijab'];

/** Imagines a person. Traits that go together in people (build and brows, skin and hair colour, age and grey) do so
 *  here, loosely. */
export function imagineTraits(random: Random): Traits {
  const hair = HAIR_KINDS[Math.floor(random() * HAIR_KINDS.length)];
  const isWoman = WORN_BY_WOMEN.includes(hair) || (!WORN_BY_MEN.includes(hair) && random() < 0.35);
  const build = isWoman ? 0.4 * random() : 0.55 + 0.45 * random();
  const skin = random();
  const age = hair === 'balding' ? 0.4 + 0.5 * random() : random() < 0.22 ? random() : 0.3 * random();
  return {
    hair,
    hairColour: imagineHairColour(random, skin, age),
    hairVolume: random(),
    partSide: random() < 0.5 ? -1 : 1,
    cloth: random(),
    skin,
    undertone: random(),
    build,
    faceWidth: random(),
    faceLength: random(),
    jaw: 0.45 * random() + 0.55 * build,
    chin: 0.6 * random() + 0.4 * build,
    eyeGap: random(),
    eyeSize: random(),
    eyeOpen: random(),
    eyeTilt: random(),
    eyeColour: random() * (1 - 0.75 * skin),
    monolid: skin > 0.1 && skin < 0.5 && random() < 0.4 ? 1 : 0,
    lashes: isWoman ? 0.5 + 0.5 * random() : 0.15 * random(),
    browThick: 0.25 + 0.5 * build + 0.25 * bell(random),
    browAngle: random(),
    browArch: random(),
    noseLength: random(),
    noseWidth: 0.6 * random() + 0.25 * build + 0.15 * skin,
    mouthWidth: random(),
    lipFull: isWoman ? 0.35 + 0.65 * random() : 0.15 + 0.5 * random() + 0.25 * skin,
    lipRed: isWoman && random() < 0.6 ? 0.4 + 0.6 * random() : 0,
    earSize: random(),
    earring: isWoman && random() < 0.5,
    beard: isWoman ? 'none' : imagineBeard(random, hair),
    glasses: random() < 0.22,
    glassesShape: random(),
    age,
    freckles: skin < 0.5 && random() < 0.25 ? 0.5 + 0.5 * random() : 0,
    mole: random() < 0.2,
    moleX: bell(random),
    moleY: random(),
    scar: random() < 0.06,
    blush: isWoman ? 0.4 + 0.6 * random() : 0.5 * random(),
    garment: random(),
    garmentColour: random(),
  };
}

/** Black to brown for most; reds and blonds on light skin; grey and white with age. */
function imagineHairColour(random: Random, skin: number, age: number): number {
  const pick = random();
  if (age > 0.6 || random() < 0.04) return 0.8 + 0.2 * pick;
  return skin < 0.45 ? 0.78 * pick : 0.42 * pick * (1.2 - 0.6 * skin);
}

function imagineBeard(random: Random, hair: HairKind): Beard {
  if (hair === 'turban') return 'full';
  const likely = hair === 'bald' || hair === 'beanie' ? 0.75 : 0.5;
  if (random() > likely) return random() < 0.4 ? 'stubble' : 'none';
  return BEARDS[2 + Math.floor(random() * 3)];
}
