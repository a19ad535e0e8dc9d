/** The ground of a drawing: a hairline at each value, the numbers along both sides, and what they are numbers of. */
import { Prose } from '../../parts/Prose.tsx';
import styles from './plot.module.css';

/** Where the drawing lies within its element, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  /** Px. */
  readonly at: number;
  readonly label: string;
  /** What is there, below the number. */
  readonly note?: string;
}

interface AxesProps {
  box: Box;
  /** How far below the drawing the numbers stand, where something comes between, px. */
  drop?: number;
  across: readonly Tick[];
  up: readonly Tick[];
  /** What the numbers below and at the side are. */
  acrossName?: string;
  upName?: string;
}

export function Axes({ box, drop = 0, across, up, acrossName, upName }: AxesProps) {
  return (
    <g>
      {up.map(({ at, label }) => (
        <g key={label} transform={`translate(0 ${at})`}>
          <line className={styles.grid} x1={box.left} x2={box.right} />
          <text className={styles.tick} x={box.left - 6} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {across.map(({ at, label, note }) => (
        <g key={label} transform={`translate(${at} ${box.bottom})`}>
          <line className={styles.grid} y2={drop + 4} />
          <text className={styles.tick} y={drop + 17} textAnchor="middle">
            {label}
          </text>
          {note && (
            <text className={styles.tick} y={drop + 33} textAnchor="middle">
              <Prose mark="tspan">{note}</Prose>
            </text>
          )}
        </g>
      ))}
      {upName && (
        <text className={styles.tick} x={box.left} y={box.top - 10}>
          <Prose mark="tspan">{upName}</Prose>
        </text>
      )}
      {acrossName && (
        <text className={styles.tick} x={box.right} y={box.bottom + drop + 34} textAnchor="end">
          <Prose mark="tspan">{acrossName}</Prose>
        </text>
      )}
    </g>
  );
}
