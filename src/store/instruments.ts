/** Names of the instruments beside the circles. They are part of links that people keep: add, never rename. */
export const INSTRUMENT_NAMES = [
  'pipeline',
  'curves',
  'angles',
  'margins',
  'pull',
  'tables',
  'open',
  'map',
  'seeds',
] as const;

export type InstrumentName = (typeof INSTRUMENT_NAMES)[number];

/** Those shown side by side where there is room; on a narrow page the last one. */
export const MOST_SHOWN = 2;

/** The shown ones once a name is chosen or given up: the newest last, no more than MOST_SHOWN. */
export function toggleInstrument(shown: readonly InstrumentName[], name: InstrumentName): readonly InstrumentName[] {
  if (shown.includes(name)) return shown.filter((it) => it !== name);
  return [...shown, name].slice(-MOST_SHOWN);
}
