/** One run in small: where its identities came to lie, and its gap as a number on a disc that is darker the larger it is. */
import { memo } from 'react';
import type { MapCell } from '../../../core/map.ts';
import { gapOf } from '../../../core/mapAnswer.ts';
import { identityColour, type Theme } from '../../palette.ts';
import styles from './miniature.module.css';
import { ARCS, arcPath, centresPath, DISC, dotsPath, gapShare, SIDE } from './miniaturePaths.ts';

/** From this share on the disc is on the other side of middle grey, and the number on it too. */
const FAR_SHARE: Readonly<Record<Theme, number>> = { light: 0.62, dark: 0.5 };

interface MiniatureProps {
  cell: MapCell;
  theme: Theme;
  /** The gap as it is written. */
  written: string;
}

export const Miniature = memo(({ cell, theme, written }: MiniatureProps) => {
  const identities = cell.centres.length;
  const share = gapShare(gapOf(cell), identities);
  return (
    <svg className={styles.miniature} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <circle className={styles.ring} cx={SIDE / 2} cy={SIDE / 2} r={ARCS} />
      <circle
        className={styles.disc}
        cx={SIDE / 2}
        cy={SIDE / 2}
        r={DISC}
        style={{ fill: `color-mix(in oklab, var(--far) ${(100 * share).toFixed(0)}%, var(--near))` }}
      />
      {Array.from({ length: identities }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an identity is its label
        <g key={label} style={{ stroke: identityColour(label, theme, identities) }}>
          <path className={styles.arc} d={arcPath(cell, label)} />
          <path className={styles.dots} d={dotsPath(cell, label)} />
        </g>
      ))}
      <path className={styles.centres} d={centresPath(cell)} />
      <text className={styles.gap} data-far={share > FAR_SHARE[theme]} x={SIDE / 2} y={SIDE / 2} dy="0.36em">
        {written}
      </text>
    </svg>
  );
});
