/** Below the axis, a row a lane: as far from W as there is no pull, a line as that lane's, and after it how far that is. */
import plot from '../plot/plot.module.css';
import { STOP_ROW } from './frame.ts';

interface StopsProps {
  /** By lane: where its pull stops, px, and the sentence of it. */
  stops: readonly { at: number; said: string }[];
  /** The place of W, and of the axis, px. */
  left: number;
  top: number;
}

export function Stops({ stops, left, top }: StopsProps) {
  const heightOf = (lane: number) => top + STOP_ROW * (lane + 0.75);
  return (
    <>
      {stops.map(({ at }, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the lane
        <g key={lane}>
          <path className={plot.loss} d={`M${at} ${top}V${heightOf(lane) + 5}`} />
          <line className={plot.trained} data-lane={lane} x1={left} x2={at} y1={heightOf(lane)} y2={heightOf(lane)} />
        </g>
      ))}
      {stops.map(({ at, said }, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the lane
        <text key={lane} className={plot.over} x={at + 7} y={heightOf(lane)} dy="0.32em">
          {said}
        </text>
      ))}
    </>
  );
}
