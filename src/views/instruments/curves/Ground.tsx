/** The curves and their names, made anew only where one of them has changed. */
import { memo, useId } from 'react';
import { circleName } from '../circleName.ts';
import { Axes } from '../plot/Axes.tsx';
import { EdgeLabels } from '../plot/EdgeLabels.tsx';
import styles from '../plot/plot.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { type Curved, curvePath, curvePieces, jumpPath, lastVisible } from './curvePaths.ts';
import type { Trained } from './curveSamples.ts';
import { type CurvesView, radians } from './view.ts';

interface GroundProps {
  view: CurvesView;
  trained: readonly Trained[];
  others: readonly Curved[];
  /** How many, those without a curve among them. */
  lanes: number;
}

export const Ground = memo(function Ground({ view, trained, others, lanes }: GroundProps) {
  const { words, text, formats } = useInstrumentWords();
  const clip = useId();
  const { box, x, y, from, to, lowest, ticks, values } = view;
  const curves = [
    ...others.map((force) => ({ force, key: force.loss, look: { className: styles.loss }, note: '' })),
    ...trained.map(({ force, lane }) => ({
      force,
      key: String(lane),
      look: { className: styles.trained, 'data-lane': lane },
      note: circleName(lane, { length: lanes }, words),
    })),
  ].map((curve) => ({ ...curve, pieces: curvePieces(curve.force, from, to) }));
  return (
    <>
      <Axes
        box={box}
        across={ticks.map((degrees) => ({ at: x(radians(degrees)), label: `${degrees}°` }))}
        up={values.map((value) => ({ at: y(value), label: formats.short(value).replace('-', '−') }))}
        acrossName={words.curves.across}
        upName={words.curves.up}
      />
      <clipPath id={clip}>
        <rect x={box.left - 2} y={box.top - 3} width={box.right - box.left + 4} height={box.bottom - box.top + 3} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {curves.map(({ key, look, pieces }) => (
          <g key={key}>
            <path className={styles.jump} d={jumpPath(pieces, x, y)} />
            <path {...look} d={curvePath(pieces, x, y)} />
          </g>
        ))}
      </g>
      <EdgeLabels
        box={box}
        labels={curves.map(({ key, force, note, pieces }) => {
          const [theta, value] = lastVisible(pieces, lowest);
          return { key, name: text.loss.of[force.loss].name, note, from: { x: x(theta), y: y(value) } };
        })}
      />
    </>
  );
});
