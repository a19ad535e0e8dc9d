/** Where a value lies on a slider's track, and which value a place on the track means. */

export interface SliderScale {
  /** Positions are whole numbers from 0 to this. */
  readonly stops: number;
  /** Place on the track, 0 … stops; not rounded. */
  position(value: number): number;
  /** The value of a position, rounded to what a reader would write. */
  value(position: number): number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Equal steps from min to max. */
export function linearScale({ min, max }: Range, step: number): SliderScale {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    stops: Math.round((max - min) / step),
    position: (value) => (value - min) / step,
    value: (position) => Math.min(max, Number((min + position * step).toFixed(decimals))),
  };
}

/** Equal ratios from min to max, so many stops to each `base`-fold; values have at most `digits` significant digits. */
export function logScale({ min, max }: Range, base: number, stopsPerBase: number, digits: number): SliderScale {
  const stops = Math.round((Math.log(max / min) / Math.log(base)) * stopsPerBase);
  return {
    stops,
    position: (value) => (stops * Math.log(value / min)) / Math.log(max / min),
    value: (position) => {
      const exact = min * (max / min) ** (position / stops);
      return Math.min(max, Math.max(min, Number(exact.toPrecision(digits))));
    },
  };
}
