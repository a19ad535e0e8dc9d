/** The numbers of the sample that is pointed at, one row a lane: of a pair where the drawing is empty, of a wall below it. */
import { isWall } from '../../../store/lanes.ts';
import styles from './plot.module.css';

interface ReadoutProps {
  /** Whose they are. */
  who: string;
  rows: readonly { lane: number; numbers: string }[];
  /** How many there are, those without a row among them. */
  lanes: number;
  /** Of the drawing: its right end, the first line of its empty corner, and its lower end, px. */
  width: number;
  top: number;
  bottom: number;
}

/** Room for the longest row, px. */
const WIDTH = 172;
const ROW = 17;
const GLYPH = 18;

/** What a wall's rows take below a drawing, px, whether they are there or not. */
export function readoutHeight(lanes: number, width: number): number {
  return isWall({ lanes: { length: lanes } }) ? ROW * (1 + Math.ceil(lanes / columnsOf(width))) + 8 : 0;
}

export function Readout({ who, rows, lanes, width, top, bottom }: ReadoutProps) {
  const isBelow = readoutHeight(lanes, width) > 0;
  const columns = isBelow ? columnsOf(width) : 1;
  const corner = isBelow ? `translate(0 ${bottom + ROW})` : `translate(${width - WIDTH} ${top})`;
  return (
    <g className={styles.readout} transform={corner}>
      <text className={styles.who}>{who}</text>
      {rows.map(({ lane, numbers }, i) => (
        <g key={lane} transform={`translate(${(i % columns) * WIDTH} ${(1 + Math.floor(i / columns)) * ROW})`}>
          <line className={styles.trained} data-lane={lane} x2={GLYPH} y1={-4} y2={-4} />
          <text x={GLYPH + 7}>{numbers}</text>
        </g>
      ))}
    </g>
  );
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor(width / WIDTH));
}
