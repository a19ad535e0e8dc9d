/** Numbers as the reader's language writes them. Degrees exist from here on only. */
import type { View } from '../store/state.ts';

export interface Formats {
  /** 12,345 */
  whole(value: number): string;
  /** Exactly so many decimals: for slots whose width must not change. */
  fixed(value: number, decimals: number): string;
  /** At most so many significant digits, none for show: 32, 4.5, 0.006 */
  short(value: number): string;
  /** '1.99T': a count of any size. */
  large(value: number): string;
  /** Radians as degrees with one decimal, without the sign. */
  degrees(radians: number, decimals?: number): string;
  /** A share as percent with one decimal, without the sign. */
  percent(share: number, decimals?: number): string;
}

/** What stands in a number's place while there is none. */
export const NO_NUMBER = '–';

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** Build once a language and keep: Intl formats are dear to make, and each is made when it is first wanted, which of the
 *  language that nobody reads is never. */
export function createFormats(language: View['language']): Formats {
  const fixedFormats = new Map<number, Intl.NumberFormat>();
  const fixed = (value: number, decimals: number) => {
    if (!Number.isFinite(value)) return NO_NUMBER;
    let format = fixedFormats.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      fixedFormats.set(decimals, format);
    }
    // A true minus sign is as wide as a digit, and −0.0 is no number to show.
    return format.format(Number(value.toFixed(decimals)) || 0).replace('-', '−');
  };
  let large: Intl.NumberFormat | undefined;
  let short: Intl.NumberFormat | undefined;
  return {
    fixed,
    whole: (value) => fixed(value, 0),
    large(value) {
      large ??= new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
      return large.format(value);
    },
    short(value) {
      short ??= new Intl.NumberFormat(language, { maximumSignificantDigits: 3, useGrouping: false });
      return short.format(value);
    },
    degrees: (radians, decimals = 1) => fixed(toDegrees(radians), decimals),
    percent: (share, decimals = 1) => fixed(100 * share, decimals),
  };
}
