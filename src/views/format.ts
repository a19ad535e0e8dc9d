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

const SHORT_DIGITS = 3;

/** Build once a language and keep. Both languages group and point alike, so that only a count of any size takes Intl, whose
 *  first format costs more than all the rest of the page's first render. */
export function createFormats(language: View['language']): Formats {
  let counts: Intl.NumberFormat | undefined;
  const fixed = (value: number, decimals: number) => {
    if (!Number.isFinite(value)) return NO_NUMBER;
    // A true minus sign is as wide as a digit, and −0.0 is no number to show.
    const [whole, fraction] = (Number(value.toFixed(decimals)) || 0).toFixed(decimals).replace('-', '−').split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction ? `${grouped}.${fraction}` : grouped;
  };
  return {
    fixed,
    whole: (value) => fixed(value, 0),
    large(value) {
      counts ??= new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: SHORT_DIGITS });
      return counts.format(value);
    },
    short(value) {
      const written = String(Number(value.toPrecision(SHORT_DIGITS)));
      // JavaScript writes those below a millionth with an exponent.
      if (!written.includes('e')) return written;
      return new Intl.NumberFormat(language, { maximumSignificantDigits: SHORT_DIGITS }).format(value);
    },
    degrees: (radians, decimals = 1) => fixed(toDegrees(radians), decimals),
    percent: (share, decimals = 1) => fixed(100 * share, decimals),
  };
}
