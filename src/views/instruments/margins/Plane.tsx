/** One lane's loss in the plane of two angles: the boundary, the margin, and the training pictures. */
import { scaleLinear } from 'd3';
import { useId } from 'react';
import { hasMargin, radiusOf } from '../../../core/losses/force.ts';
import { laneName } from '../../laneName.ts';
import { Axes } from '../plot/Axes.tsx';
import { ChosenDot, Dots } from '../plot/Dots.tsx';
import plot from '../plot/plot.module.css';
import { sampleAngles } from '../plot/samples.ts';
import { forceOn } from '../plot/shownCurves.ts';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { usePicked } from '../plot/usePicked.ts';
import { usePointing } from '../plot/usePointing.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { boundaryPath, boundaryPieces, marginAt, marginPath, rivalAt } from './boundary.ts';
import styles from './margins.module.css';
import { ticksOf } from './ranges.ts';

const MOST_DOTS = 400;
/** Where the margin's width is measured, as shares of the axis. */
const MEASURED = [1 / 4, 1 / 2];
/** A narrower margin, radians, is none to be measured. */
const LEAST_WIDTH = 0.01;

/** @param limit degrees, of both axes */
export function Plane({ lane, width, limit }: { lane: number; width: number; limit: number }) {
  const { words, text, formats } = useInstrumentWords();
  const its = usePacedLanes()[lane];
  const { samples, labels, identities } = usePicked(MOST_DOTS);
  const chosen = useChosen();
  const clip = useId();
  const force = forceOn(its);
  const name = laneName({ ...its.knobs, loss: force.loss }, text, formats);

  const box = { left: 38, right: width - 14, top: 26, bottom: width - 6 };
  const end = (limit * Math.PI) / 180;
  const x = scaleLinear([0, end], [box.left, box.right]);
  const y = scaleLinear([0, end], [box.bottom, box.top]);
  const place = (label: number, sample: number) => {
    const angles = its.snapshot && sampleAngles(its.snapshot, label, sample);
    return angles && angles.own <= end && angles.rival <= end
      ? [{ sample, label, x: x(angles.own), y: y(angles.rival) }]
      : [];
  };
  const dots = samples.flatMap((sample) => place(labels[sample], sample));
  const pointing = usePointing(dots);
  const chosenAngles = chosen && its.snapshot && sampleAngles(its.snapshot, chosen.label, chosen.sample);

  const pieces = boundaryPieces(force, end);
  const measures = MEASURED.map((share) => ({ own: share * end, rival: rivalAt(force, share * end) })).filter(
    ({ own, rival }) => rival - own > LEAST_WIDTH && rival < end,
  );
  const said = [0, 30, 60].map((degrees) => {
    const margin = marginAt(force, (degrees * Math.PI) / 180);
    return words.margins.at(formats.degrees(margin), String(degrees));
  });
  const ticks = ticksOf(limit);

  return (
    <div className={styles.plane} style={{ width }}>
      <p className={styles.title}>
        {name} <span className={styles.circle}>{words.circles[lane]}</span>
      </p>
      <p className={styles.chosen}>
        {chosen &&
          chosenAngles &&
          words.margins.sample(chosen.who, formats.degrees(chosenAngles.own), formats.degrees(chosenAngles.rival))}
      </p>
      <svg
        className={plot.chart}
        width={width}
        height={width + 36}
        role="img"
        aria-label={words.margins.drawing(name, said)}
        {...pointing}
      >
        <clipPath id={clip}>
          <rect x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
        </clipPath>
        <Axes
          box={box}
          across={ticks.map((degrees) => ({ at: x((degrees * Math.PI) / 180), label: `${degrees}°` }))}
          up={ticks.map((degrees) => ({ at: y((degrees * Math.PI) / 180), label: `${degrees}°` }))}
          acrossName={words.margins.across}
          upName={words.margins.up}
        />
        <g clipPath={`url(#${clip})`}>
          <path className={styles.margin} d={marginPath(pieces, x, y)} />
          <line className={styles.diagonal} x1={x(0)} y1={y(0)} x2={x(end)} y2={y(end)} />
          <path className={styles.boundary} data-lane={lane} d={boundaryPath(pieces, x, y)} />
        </g>
        <text className={styles.label} x={box.left + 8} y={box.top + 16}>
          {hasMargin(force) ? words.margins.kept : words.margins.right}
        </text>
        <text className={styles.label} x={box.right - 6} y={(box.top + box.bottom) / 2 + 22} textAnchor="end">
          {words.margins.missed}
        </text>
        <Dots dots={dots} identities={identities} />
        {measures.map(({ own, rival }) => (
          <g key={own}>
            <path className={styles.measure} d={`M${x(own)} ${y(own)}V${y(rival)}m-3 0h6M${x(own) - 3} ${y(own)}h6`} />
            <text className={styles.width} x={x(own) - 6} y={y(rival) - 5} textAnchor="end">
              {formats.degrees(rival - own)}°
            </text>
          </g>
        ))}
        {chosen &&
          place(chosen.label, chosen.sample).map((dot) => (
            <ChosenDot key={dot.sample} dot={dot} identities={identities} />
          ))}
      </svg>
      {radiusOf(force) === 'product' && <p className={styles.lengths}>{words.margins.lengths}</p>}
    </div>
  );
}
