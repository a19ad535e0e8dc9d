/** The plane of two angles with one loss's boundary and margin, made anew only where the loss has changed. */
import { memo, useId } from 'react';
import { hasMargin } from '../../../core/losses/force.ts';
import type { Curved } from '../curves/curvePaths.ts';
import { Axes } from '../plot/Axes.tsx';
import plot from '../plot/plot.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { boundaryPath, boundaryPieces, marginPath, rivalAt } from './boundary.ts';
import styles from './margins.module.css';
import { type PlaneView, ticksOf } from './view.ts';

/** Where the margin's width is measured, as shares of the axis: past where the samples of even classes are. */
const MEASURED = [1 / 4, 1 / 2];
const MEASURED_NEAR = [0.42];
/** A narrower margin, radians, is none to be measured; a wider one ends among the words at the top. */
const LEAST_WIDTH = 0.01;
const HIGHEST = 0.85;

export const Ground = memo(function Ground({ view, lane, force }: { view: PlaneView; lane: number; force: Curved }) {
  const { words, formats } = useInstrumentWords();
  const clip = useId();
  const { box, x, y, end } = view;
  const pieces = boundaryPieces(force, end);
  const shares = view.limit < 180 ? MEASURED_NEAR : MEASURED;
  const measures = shares
    .map((share) => ({ own: share * end, rival: rivalAt(force, share * end) }))
    .filter(({ own, rival }) => rival - own > LEAST_WIDTH && rival < HIGHEST * end);
  const ticks = ticksOf(view.limit).map((degrees) => ({ theta: (degrees * Math.PI) / 180, label: `${degrees}°` }));
  return (
    <>
      <clipPath id={clip}>
        <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
      </clipPath>
      <Axes
        box={box}
        across={ticks.map(({ theta, label }) => ({ at: x(theta), label }))}
        up={ticks.map(({ theta, label }) => ({ at: y(theta), label }))}
        acrossName={words.margins.across}
        upName={words.margins.up}
      />
      <g clipPath={`url(#${clip})`}>
        <path className={styles.margin} d={marginPath(pieces, x, y)} />
        <line className={plot.guide} x1={x(0)} y1={y(0)} x2={x(end)} y2={y(end)} />
        <path className={plot.trained} data-lane={lane} d={boundaryPath(pieces, x, y)} />
      </g>
      <text className={plot.tick} x={box.left + 8} y={box.top + 16}>
        {hasMargin(force) ? words.margins.kept : words.margins.right}
      </text>
      <text className={plot.tick} x={box.right - 6} y={(box.top + 3 * box.bottom) / 4} textAnchor="end">
        {words.margins.missed}
      </text>
      {measures.map(({ own, rival }) => (
        <g key={own}>
          <path className={plot.loss} d={`M${x(own)} ${y(own)}V${y(rival)}m-3 0h6M${x(own) - 3} ${y(own)}h6`} />
          <text className={plot.over} x={x(own) - 6} y={y(rival) - 5} textAnchor="end">
            {formats.degrees(rival - own)}°
          </text>
        </g>
      ))}
    </>
  );
});
