/** The colours of one identity, worked out once from its traits. */
import { type Colour, hex, mix, ramp, tint } from './colour.ts';
import type { Traits } from './traits.ts';

export interface Palette {
  readonly skin: Colour;
  readonly skinShade: Colour;
  readonly skinDeep: Colour;
  readonly skinLight: Colour;
  readonly blush: Colour;
  readonly lip: Colour;
  readonly lipDark: Colour;
  readonly lipLight: Colour;
  readonly hair: Colour;
  readonly hairShade: Colour;
  readonly hairLight: Colour;
  readonly beard: Colour;
  readonly brow: Colour;
  readonly iris: Colour;
  readonly irisRim: Colour;
  readonly lash: Colour;
  readonly cloth: Colour;
  readonly clothShade: Colour;
  readonly clothLight: Colour;
}

const SKINS = [0xf8dcc8, 0xf1c7a6, 0xe3ad82, 0xca8e60, 0xa66d47, 0x7c4d32, 0x543622].map(hex);
const HAIRS = [
  0x1f1a1d, 0x2e211f, 0x4f3024, 0x7a4527, 0xa1481f, 0xcb6f2c, 0xd9a44f, 0xeccf8a, 0x8d8b8e, 0xb9b6b4, 0xe9e5de,
].map(hex);
const IRISES = [0x4a2c1a, 0x5a3a20, 0x6f5a2c, 0x4f7a50, 0x3f7d8c, 0x4a7fb5].map(hex);
const WHITE: Colour = [1, 1, 1];
/** What shade does to skin: less light, and warmer. */
const SKIN_SHADE: Colour = [0.84, 0.7, 0.64];

/** Clothes and cloth on the head: a small wardrobe that sits well together. */
export const CLOTHS = [
  0xd8553f, 0x2f6f73, 0xe8b04a, 0x3d4f7c, 0x7fa27c, 0xb5547a, 0x39404a, 0xeee3d0, 0x8a6bb0, 0xc97b45, 0x5b9bb8,
  0x7d3b3b,
].map(hex);

export function paletteOf(traits: Traits): Palette {
  const skin = tint(ramp(SKINS, traits.skin), mix([1, 0.985, 0.95], [1, 0.97, 1], traits.undertone));
  const skinShade = tint(skin, SKIN_SHADE);
  const hair = ramp(HAIRS, traits.hairColour);
  const iris = ramp(IRISES, traits.eyeColour);
  const naturalLip = mix(tint(skin, [0.88, 0.62, 0.6]), [0.75, 0.35, 0.35], 0.2);
  const lip = mix(naturalLip, mix([0.8, 0.16, 0.22], [0.62, 0.14, 0.28], traits.skin), 0.8 * traits.lipRed);
  const cloth = CLOTHS[Math.floor(traits.cloth * CLOTHS.length)];
  return {
    skin,
    skinShade,
    skinDeep: tint(skinShade, [0.68, 0.54, 0.5]),
    skinLight: mix(skin, [1, 0.96, 0.9], 0.35 - 0.12 * traits.skin),
    blush: mix(skin, [0.92, 0.3, 0.27], 0.5 - 0.2 * traits.skin),
    lip,
    lipDark: tint(lip, [0.58, 0.4, 0.42]),
    lipLight: mix(lip, [1, 0.9, 0.88], 0.5),
    hair,
    hairShade: tint(hair, [0.66, 0.62, 0.66]),
    hairLight: mix(hair, [1, 0.88, 0.74], traits.hairColour < 0.3 ? 0.2 : 0.3),
    beard: mix(tint(hair, [0.86, 0.8, 0.78]), hair, traits.hairColour > 0.7 ? 0.8 : 0.3),
    brow: mix(tint(hair, [0.72, 0.66, 0.64]), hex(0x2a1d18), traits.hairColour > 0.75 ? 0.15 : 0.3),
    iris,
    irisRim: tint(iris, [0.5, 0.5, 0.5]),
    lash: hex(0x241714),
    cloth,
    clothShade: tint(cloth, [0.76, 0.72, 0.78]),
    clothLight: mix(cloth, WHITE, 0.22),
  };
}
