/** The logarithmic axis of a small chart: its ends and the powers of ten between them. */

/** The least value that a logarithm is asked to show: a loss below it has all learned. */
const LEAST = 1e-4;

/** More steps of ten than this leave no room for a number at each. */
const MOST_STEPS = 2;

/** Ends that hold every value, 0.1 and 1. */
export function logarithmicEnds(values: readonly number[]): [number, number] {
  const positive = values.map((value) => Math.max(value, LEAST));
  return [Math.min(0.1, ...positive), Math.max(1, ...positive)];
}

/** The powers of ten between these ends, rising; every other one where they are many. */
export function decades([low, high]: readonly [number, number]): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const stride = last - first > MOST_STEPS ? 2 : 1;
  const exponents = Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, k) => last - k * stride);
  return exponents.reverse().map((exponent) => 10 ** exponent);
}

/** 0.001 … 1000, without an exponent. */
export function writeDecade(power: number): string {
  return power < 1 ? power.toFixed(Math.round(-Math.log10(power))) : String(power);
}
