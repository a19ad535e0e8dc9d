/** Names in a column right of a drawing, each with a thin leader to the line that it names. */
import type { Box } from './Axes.tsx';
import styles from './plot.module.css';
import { spreadLabels } from './spreadLabels.ts';

export interface EdgeLabel {
  readonly key: string;
  readonly name: string;
  /** A second line, of the lanes' own; '' of the others. */
  readonly note: string;
  /** Where its line ends on the drawing, px. */
  readonly from: { readonly x: number; readonly y: number };
}

const LINE = 16;
/** From the drawing's edge to the names. */
const LEADER = 18;

/** Room for the leaders and the longest name, px. */
export const EDGE_LABELS_WIDTH = LEADER + 108;

export function EdgeLabels({ labels, box }: { labels: readonly EdgeLabel[]; box: Box }) {
  const wanted = labels.map(({ from, note }) => ({ y: from.y, height: note ? 2 * LINE + 4 : LINE }));
  const middles = spreadLabels(wanted, box.top - LINE / 2, box.bottom + LINE / 2);
  return labels.map(({ key, name, note, from }, i) => (
    <g key={key}>
      <path className={styles.leader} d={`M${from.x} ${from.y}H${box.right}L${box.right + LEADER - 4} ${middles[i]}`} />
      <text className={note ? styles.laneName : styles.lossName} x={box.right + LEADER} y={middles[i]} dy="0.32em">
        {note ? (
          <>
            <tspan x={box.right + LEADER} dy="-0.28em">
              {name}
            </tspan>
            <tspan className={styles.note} x={box.right + LEADER} dy="1.2em">
              {note}
            </tspan>
          </>
        ) : (
          name
        )}
      </text>
    </g>
  ));
}
