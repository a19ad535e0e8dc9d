/** How much two pictures of one person may differ: one documented number a nuisance. What they mean for a picture is
 *  worked out in moment.ts. */

/** How far each nuisance goes at variation 1; variation scales all of them. Spreads are the ends of a bell-shaped
 *  distribution around the portrait's value; chances are probabilities. Difficulty is tuned here and nowhere else. */
export const NUISANCE = {
  /** Head turns, radians: the ends of the bell. */
  yaw: 0.75,
  pitch: 0.5,
  roll: 0.45,
  /** Off-centre by at most, fractions of the picture, evenly spread. */
  shiftX: 0.14,
  shiftY: 0.11,
  /** Nearer or further, fraction of the size, evenly spread. */
  zoom: 0.29,
  /** Side shadow over the face, and over the whole picture. */
  sideLight: 0.9,
  /** Brighter or darker, fraction. */
  exposure: 0.44,
  contrast: 0.45,
  /** Colour cast: fraction added to red and taken from blue; fraction added to green. */
  warm: 0.22,
  green: 0.11,
  /** Expression around a slight smile: the portrait's smile is 0.8, −0.5 a frown. */
  smile: 1.1,
  /** Mouth open, where it is: 1 is an astonished one. */
  mouthOpen: 1,
  browLift: 1,
  /** Eyes wide or narrowed, fraction. */
  eyeOpen: 0.7,
  /** Eyes that look aside or up, 1 is as far as they go. */
  gazeX: 1,
  gazeY: 0.5,
  /** Added lines and folds, 1 is a lifetime. */
  ageing: 0.5,
  /** Chance of glasses on those who wear none, and of none on those who do. */
  glassesChance: 0.17,
  /** Chance that something hides a part of the face: hand, bar, hat, scarf. */
  occlusionChance: 0.2,
  /** Background away from the portrait's pale one: 0 pale, 1 any colour. */
  background: 1,
  /** Blur radius at most, fractions of the picture. */
  blur: 0.026,
  /** Pixel noise at most: standard deviation, of a channel's range. */
  noise: 0.06,
} as const;
