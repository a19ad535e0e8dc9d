/** Counts and sizes as a language writes them. */
import type { View } from '../../../store/state.ts';
import { createFormats } from '../../format.ts';
import type { Measures } from './catalogue.ts';

const KILO = 1024;

export function createMeasures(language: View['language']): Measures {
  const { whole, short } = createFormats(language);
  return {
    count: whole,
    short,
    size(bytes) {
      if (bytes < KILO) return `${whole(bytes)} B`;
      if (bytes < KILO ** 2) return `${short(bytes / KILO)} kB`;
      if (bytes < KILO ** 3) return `${short(bytes / KILO ** 2)} MB`;
      return `${short(bytes / KILO ** 3)} GB`;
    },
  };
}
