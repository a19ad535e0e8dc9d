/** The numbers of the sample that is pointed at, one row a lane, where the drawing is empty. */
import styles from './plot.module.css';

interface ReadoutProps {
  /** Whose they are. */
  who: string;
  rows: readonly { lane: number; numbers: string }[];
  /** Its upper left corner, px. */
  x: number;
  y: number;
}

/** Room for the longest row, px. */
export const READOUT_WIDTH = 172;

const ROW = 17;
const GLYPH = 18;

export function Readout({ who, rows, x, y }: ReadoutProps) {
  return (
    <g className={styles.readout} transform={`translate(${x} ${y})`}>
      <text className={styles.who}>{who}</text>
      {rows.map(({ lane, numbers }, i) => (
        <g key={lane} transform={`translate(0 ${(i + 1) * ROW})`}>
          <line className={styles.trained} data-lane={lane} x2={GLYPH} y1={-4} y2={-4} />
          <text x={GLYPH + 7}>{numbers}</text>
        </g>
      ))}
    </g>
  );
}
