/** The curves of the pull, their names, and where each lane's stops; made anew only where one of them has changed. */
import { memo } from 'react';
import { isOfTriplets } from '../../../core/losses/force.ts';
import type { LossName } from '../../../core/losses/registry.ts';
import { circleName } from '../circleName.ts';
import { Axes } from '../plot/Axes.tsx';
import { EdgeLabels } from '../plot/EdgeLabels.tsx';
import plot from '../plot/plot.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import type { PullFrame } from './frame.ts';
import { type PullCurve, pullPath, whereItStops } from './pullCurves.ts';
import { Stops } from './Stops.tsx';
import { sayStop } from './sayStop.ts';

interface GroundProps {
  frame: PullFrame;
  /** The lanes' own come last, in their order. */
  pulls: readonly { loss: LossName; curve: PullCurve }[];
  /** How many. */
  lanes: number;
}

export const Ground = memo(function Ground({ frame, pulls, lanes }: GroundProps) {
  const { words, text, formats } = useInstrumentWords();
  const { box, x, y, spacing, values } = frame;
  const curves = pulls.map(({ loss, curve }, i) => {
    const lane = i - (pulls.length - lanes);
    const isLane = lane >= 0;
    return {
      key: isLane ? String(lane) : loss,
      name: text.loss.of[loss].name,
      note: isLane ? circleName(lane, { length: lanes }, words) : '',
      isDrawn: !isOfTriplets({ loss }),
      look: isLane ? { className: plot.trained, 'data-lane': lane } : { className: plot.loss },
      curve,
    };
  });
  const stops = curves.slice(-lanes).map(({ note, curve, isDrawn }) => ({
    at: x(isDrawn ? whereItStops(curve) : 0),
    said: words.pull.of(note, isDrawn ? sayStop(curve, words, formats) : words.pull.ofFaces),
  }));
  const drawn = curves.filter(({ isDrawn }) => isDrawn);
  return (
    <>
      <Axes
        box={box}
        drop={frame.stops}
        across={[0, spacing / 2, spacing].map((theta, i) => ({
          at: x(theta),
          label: `${formats.short((theta * 180) / Math.PI)}°`,
          note: words.pull.places[i],
        }))}
        up={values.map((value) => ({ at: y(value), label: formats.short(value) }))}
        upName={words.pull.up}
      />
      <line className={plot.guide} x1={x(spacing / 2)} x2={x(spacing / 2)} y1={box.top} y2={box.bottom} />
      {drawn.map(({ key, look, curve }) => (
        <path key={key} {...look} d={pullPath(curve, x, y)} />
      ))}
      <EdgeLabels
        box={box}
        labels={drawn.map(({ curve, isDrawn: _, ...its }) => ({
          ...its,
          from: { x: box.right, y: y(curve.pulls[curve.pulls.length - 1]) },
        }))}
      />
      <Stops stops={stops} left={x(0)} top={box.bottom} />
    </>
  );
});
