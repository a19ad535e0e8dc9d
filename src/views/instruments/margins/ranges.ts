/** How much of the plane of two angles is drawn: all of it, or where neighbours on the circle are. */

export const RANGE_NAMES = ['whole', 'near'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Degrees, of both axes: half as far again as from one even centre to the next, in round numbers. */
export function limitOf(range: RangeName, identities: number): number {
  if (range === 'whole') return 180;
  return Math.min(180, Math.ceil((1.5 * 360) / identities / 10) * 10);
}

/** Four steps, or as many as are round. */
export function ticksOf(limit: number): number[] {
  const step = [5, 10, 15, 20, 30, 45].find((degrees) => limit / degrees <= 4) ?? 45;
  return Array.from({ length: Math.floor(limit / step) + 1 }, (_, i) => i * step);
}
