/** One moment in front of the camera: everything that changes between two pictures of the same person. */
import type { Random } from '../../core/random.ts';
import { bell } from './deterministic.ts';
import { NUISANCE } from './nuisance.ts';

const OCCLUSIONS = ['none', 'hand', 'bar', 'hat', 'scarf'] as const;
export type Occlusion = (typeof OCCLUSIONS)[number];

/** Smile of a picture that is not a portrait. */
const EVERYDAY_SMILE = 0.5;
const OPEN_CHANCE = 0.35;
/** From this variation on, clothes and the side the light comes from are as free as they can be. */
const FREE_VARIATION = 0.6;

/** Fractions are of the picture's side, angles radians. */
export interface Moment {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly shiftX: number;
  readonly shiftY: number;
  /** Factor of the face's size. */
  readonly zoom: number;
  /** Light from the left (−1) to the right (1), and how hard its shadow is, 0…1. */
  readonly lightX: number;
  readonly shadow: number;
  readonly exposure: number;
  readonly contrast: number;
  readonly warm: number;
  readonly green: number;
  readonly smile: number;
  /** Mouth open, 0…1. */
  readonly open: number;
  readonly browLift: number;
  readonly eyeOpen: number;
  readonly gazeX: number;
  readonly gazeY: number;
  readonly ageing: number;
  readonly swapsGlasses: boolean;
  readonly occlusion: Occlusion;
  /** Where the occlusion lies, −1…1, and its colour, 0…1. */
  readonly occlusionPlace: number;
  readonly occlusionColour: number;
  readonly background: number;
  readonly backgroundHue: number;
  readonly backgroundDark: number;
  readonly backdropX: number;
  readonly backdropY: number;
  /** Clothes, 0…1; negative means the portrait's own. */
  readonly garment: number;
  readonly garmentColour: number;
  readonly blur: number;
  readonly noise: number;
  readonly noiseSeed: number;
}

/** The portrait's moment: facing us, soft light from the left, a hint of a smile. */
export const PORTRAIT: Moment = {
  yaw: 0,
  pitch: 0,
  roll: 0,
  shiftX: 0,
  shiftY: 0,
  zoom: 1,
  lightX: -0.5,
  shadow: 0.3,
  exposure: 0,
  contrast: 0,
  warm: 0,
  green: 0,
  smile: 0.8,
  open: 0,
  browLift: 0.25,
  eyeOpen: 0,
  gazeX: 0,
  gazeY: 0,
  ageing: 0,
  swapsGlasses: false,
  occlusion: 'none',
  occlusionPlace: 0,
  occlusionColour: 0,
  background: 0,
  backgroundHue: 0,
  backgroundDark: 0,
  backdropX: 0,
  backdropY: 0,
  garment: -1,
  garmentColour: -1,
  blur: 0,
  noise: 0,
  noiseSeed: 0,
};

/** A random moment; variation in [0, 1] scales every nuisance, 0 is nearly the portrait. */
export function randomMoment(random: Random, variation: number): Moment {
  const v = variation;
  const spread = (amplitude: number) => amplitude * v * bell(random);
  const uniform = (amplitude: number) => amplitude * v * (2 * random() - 1);
  const freedom = Math.min(1, v / FREE_VARIATION);
  const changes = random() < freedom;
  const open = random() < OPEN_CHANCE ? random() : 0;
  return {
    yaw: spread(NUISANCE.yaw),
    pitch: spread(NUISANCE.pitch),
    roll: spread(NUISANCE.roll),
    shiftX: uniform(NUISANCE.shiftX),
    shiftY: uniform(NUISANCE.shiftY),
    zoom: 1 + uniform(NUISANCE.zoom),
    lightX: PORTRAIT.lightX + freedom * (2 * random() - 1 - PORTRAIT.lightX),
    shadow: PORTRAIT.shadow + NUISANCE.sideLight * v * random(),
    exposure: spread(NUISANCE.exposure),
    contrast: spread(NUISANCE.contrast),
    warm: spread(NUISANCE.warm),
    green: spread(NUISANCE.green),
    smile: EVERYDAY_SMILE + spread(NUISANCE.smile),
    open: open * NUISANCE.mouthOpen * v,
    browLift: spread(NUISANCE.browLift),
    eyeOpen: spread(NUISANCE.eyeOpen),
    gazeX: spread(NUISANCE.gazeX),
    gazeY: spread(NUISANCE.gazeY),
    ageing: NUISANCE.ageing * v * random(),
    swapsGlasses: random() < NUISANCE.glassesChance * v,
    occlusion: random() < NUISANCE.occlusionChance * v ? OCCLUSIONS[1 + Math.floor(random() * 4)] : 'none',
    occlusionPlace: 2 * random() - 1,
    occlusionColour: random(),
    background: NUISANCE.background * v * random(),
    backgroundHue: random(),
    backgroundDark: random(),
    backdropX: random(),
    backdropY: random(),
    garment: changes ? random() : -1,
    garmentColour: changes ? random() : -1,
    blur: NUISANCE.blur * v * random(),
    noise: NUISANCE.noise * v * random(),
    noiseSeed: Math.floor(random() * 4294967296),
  };
}
