/** Samples on a drawing, in their identities' colours. */

import { identityColour } from '../../palette.ts';
import { useLabState } from '../../useLab.ts';
import { useTheme } from '../../useTheme.ts';
import styles from './plot.module.css';

export interface Dot {
  readonly sample: number;
  readonly label: number;
  /** Px. */
  readonly x: number;
  readonly y: number;
}

interface DotsProps {
  dots: readonly Omit<Dot, 'sample'>[];
  identities: number;
  /** Behind others that matter more. */
  areFaint?: boolean;
}

export function Dots({ dots, identities, areFaint = false }: DotsProps) {
  const theme = useTheme(useLabState((state) => state.view.theme));
  const singled = useLabState((state) => state.singled);
  // One path of an identity, each dot a line of no length with round ends: eight elements where there would be hundreds.
  const paths = new Map<number, string>();
  for (const { label, x, y } of dots) {
    paths.set(label, `${paths.get(label) ?? ''}M${x.toFixed(1)} ${y.toFixed(1)}h0`);
  }
  return [...paths].map(([label, d]) => (
    <path
      key={label}
      className={styles.dots}
      data-faint={areFaint}
      data-back={singled !== null && label !== singled}
      d={d}
      stroke={identityColour(label, theme, identities)}
    />
  ));
}

/** The sample that is pointed at or pinned: larger, with a rim of paper and a ring of ink. */
export function ChosenDot({ dot, identities }: { dot: Dot; identities: number }) {
  const theme = useTheme(useLabState((state) => state.view.theme));
  return (
    <g className={styles.chosen} transform={`translate(${dot.x.toFixed(1)} ${dot.y.toFixed(1)})`}>
      <circle r={6.5} />
      <circle r={4} fill={identityColour(dot.label, theme, identities)} />
    </g>
  );
}
