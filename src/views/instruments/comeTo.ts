/** Brings a reader to an instrument that was asked for elsewhere on the page, as soon as it is drawn. */
import type { InstrumentName } from '../../store/instruments.ts';

/** Longer, and the reader is somewhere else. */
const PATIENCE_MS = 2000;

/** @param root the lab's element */
export function comeTo(name: InstrumentName, root: Element | null, askedAt = performance.now()): void {
  const drawing = root?.querySelector(`[data-instrument="${name}"] svg`);
  const instrument = drawing?.closest<HTMLElement>('[data-instrument]');
  if (instrument) {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    instrument.focus({ preventScroll: true });
    instrument.scrollIntoView({ behavior: isStill ? 'instant' : 'smooth', block: 'start' });
  } else if (performance.now() < askedAt + PATIENCE_MS) {
    requestAnimationFrame(() => comeTo(name, root, askedAt));
  }
}
