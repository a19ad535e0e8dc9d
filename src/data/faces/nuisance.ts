/** How much two pictures of one person may differ: one documented number a nuisance. What they mean for a picture is
 *  worked out in moment.ts. */

/** How far each nuisance goes at variation 1; variation scales all of them. Spreads are the ends of a bell-shaped
 *  distribution around the portrait's value; chances are probabilities. Difficulty is tuned here and nowhere else. */
export const NUISANCE = {
  /** Head turns, radians: the ends of the range. */
  yaw: 0.75,
  pitch: 0.5,
  roll: 0.45,
  /** Off-centre, fractions of the picture. */
  shift: 0.2,
  /** Nearer or further, fraction of the size. */
  zoom: 0.36,
  /** Side shadow over the face, and over the whole picture. */
  sideLight: 0.9,
  /** Brighter or darker, fraction. */
  exposure: 0.44,
  contrast: 0.45,
  /** Colour cast: fraction added to one channel and taken from another. */
  cast: 0.22,
  /** Smile to frown, open mouth, brows up or down, eyes wide or narrowed. */
  expression: 1,
  gaze: 1,
  /** Added lines and folds. */
  ageing: 0.5,
  /** Chance of glasses on those who wear none, and of none on those who do. */
  glassesChance: 0.17,
  /** Chance that something hides a part of the face: hand, bar, hat, scarf. */
  occlusionChance: 0.2,
  /** Background away from the portrait's pale one: 0 pale, 1 any colour. */
  background: 1,
  /** Blur radius, fractions of the picture. */
  blur: 0.026,
  /** Pixel noise, of a channel's whole range. */
  noise: 0.06,
} as const;
