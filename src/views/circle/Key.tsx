/** What the lines and shapes of a circle are: one key for every circle of a page, in place of labels that would wander over
 *  the pictures. */
import type { ReactNode } from 'react';
import type { SymbolId } from '../../core/symbols.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './key.module.css';
import type { CircleText } from './text.ts';

/** Each drawn as the circle draws it, on a ground of 26 × 16. */
const GLYPHS = {
  centre: <path d="M2 8H24" strokeWidth="2" />,
  dots: (
    <g fill="currentColor" stroke="none" opacity="0.7">
      <circle cx="6" cy="9" r="1.6" />
      <circle cx="10" cy="6" r="1.6" />
      <circle cx="12" cy="10.5" r="1.6" />
      <circle cx="16" cy="7.5" r="1.6" />
      <circle cx="20" cy="9.5" r="1.6" />
    </g>
  ),
  bars: <path d="M5 14V10M9 14V5M13 14V2M17 14V6M21 14V11" strokeWidth="1.75" />,
  heldOut: (
    <>
      <path d="M3 3.5H23" strokeWidth="2.5" />
      <path d="M13 6 16.5 12.5H9.5Z" strokeWidth="1.4" fill="var(--paper)" />
    </>
  ),
  gap: <path d="M3 8H23M3 4.5V11.5M23 4.5V11.5" strokeWidth="1.25" />,
  pull: (
    <>
      <path d="M2 14C8 14 7 3.5 13 3H24V14Z" fill="currentColor" stroke="none" opacity="0.26" />
      <path d="M2 14C8 14 7 3.5 13 3H24V14" strokeWidth="1.25" />
    </>
  ),
  pointed: (
    <>
      <circle cx="6" cy="8" r="3.5" fill="currentColor" stroke="none" />
      <path d="M10.5 8H15" strokeWidth="1.5" stroke="var(--accent)" />
      <circle cx="20" cy="8" r="3.5" strokeWidth="1.4" stroke="var(--accent)" strokeDasharray="2.2 1.8" />
    </>
  ),
  classCentre: <path d="M9.5 4.5 16.5 11.5M16.5 4.5 9.5 11.5" strokeWidth="1.5" />,
  visitor: (
    <>
      <path d="M2 8H13" strokeWidth="1.75" stroke="var(--accent)" strokeDasharray="3 2" />
      <circle cx="18" cy="8" r="4.5" strokeWidth="1.75" stroke="var(--accent)" />
    </>
  ),
} satisfies Record<keyof CircleText['key'], ReactNode>;

/** What of it has a symbol in the formulas and does not say it. */
const SYMBOLS: Partial<Record<keyof CircleText['key'], SymbolId>> = { dots: 'xI', pull: 's', pointed: 'm' };

const ENTRIES = Object.keys(GLYPHS) as (keyof typeof GLYPHS)[]; // the keys of the literal above

interface Props {
  text: CircleText;
  /** What not every circle has: the second place of a dot pointed at, what centre loss draws to, a visitor. */
  drawn: Record<'pointed' | 'classCentre' | 'visitor', boolean>;
  /** Of any circle shown: in place of W. */
  hasMeans: boolean;
}

export function Key({ text, drawn, hasMeans }: Props) {
  const isDrawn: Partial<Record<keyof typeof GLYPHS, boolean>> = drawn; // all others always are
  return (
    <ul className={styles.key} aria-label={text.keyLabel}>
      {ENTRIES.filter((entry) => isDrawn[entry] ?? true).map((entry) => (
        <li key={entry}>
          <svg viewBox="0 0 26 16" width="26" height="16" fill="none" stroke="currentColor" aria-hidden="true">
            {GLYPHS[entry]}
          </svg>
          <span data-sym={SYMBOLS[entry]}>
            <Prose>{entry === 'centre' && hasMeans ? text.centreOrMean : text.key[entry]}</Prose>
          </span>
        </li>
      ))}
    </ul>
  );
}
