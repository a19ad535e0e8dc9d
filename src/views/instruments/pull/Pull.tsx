/** Where the pull stops: what each loss would pull an embedding with, from its own W to its neighbour's, and how far from W
 *  that is nothing any more. */
import { useMemo, useRef } from 'react';
import { sampleFacts } from '../../circle/sampleFacts.ts';
import { useLabState } from '../../useLab.ts';
import panel from '../panel.module.css';
import { ChosenDot } from '../plot/Dots.tsx';
import plot from '../plot/plot.module.css';
import { Readout, readoutHeight } from '../plot/Readout.tsx';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { pullFrame } from './frame.ts';
import { Ground } from './Ground.tsx';
import { kindsBeside, otherPulls, trainedPulls } from './lanePulls.ts';
import { pullAlong } from './pullCurves.ts';
import { sayStop } from './sayStop.ts';

const MOST_WIDTH = 720;

export function Pull() {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(frame), MOST_WIDTH);
  return <div ref={frame}>{width > 0 && <Drawing width={width} />}</div>;
}

function Drawing({ width }: { width: number }) {
  const { words, text, formats } = useInstrumentWords();
  const lanes = usePacedLanes();
  const identities = useLabState((state) => state.people?.identities ?? state.setup.identities);
  const labels = useLabState((state) => state.people?.labels);
  const chosen = useChosen();

  const sources = useSteady([...otherPulls(lanes), ...trainedPulls(lanes)]);
  const pulls = useMemo(
    () => sources.map(({ force, lengths }) => ({ loss: force.loss, curve: pullAlong(force, identities, lengths) })),
    [sources, identities],
  );
  const frame = useMemo(() => {
    const curves = pulls.map(({ curve }) => curve);
    return pullFrame(width, identities, curves, lanes.length);
  }, [width, identities, pulls, lanes.length]);

  const said = pulls
    .slice(-lanes.length)
    .map(({ loss, curve }) => words.pull.of(text.loss.of[loss].name, sayStop(curve, words, formats)));
  const kinds = kindsBeside(sources.slice(-lanes.length).map(({ force }) => force));
  const facts = lanes.flatMap(({ snapshot }, lane) => {
    const { force } = sources[sources.length - lanes.length + lane];
    const its = chosen && snapshot && labels ? sampleFacts(snapshot, labels, chosen.sample, force) : null;
    return its ? [{ ...its, lane, sample: lane }] : [];
  });

  return (
    <>
      <svg
        className={plot.chart}
        width={width}
        height={frame.height + readoutHeight(lanes.length, width)}
        role="img"
        aria-label={words.pull.drawing(said)}
      >
        <Ground frame={frame} pulls={pulls} lanes={lanes.length} />
        {facts
          .filter(({ theta }) => theta <= frame.spacing)
          .map((its) => (
            <ChosenDot
              key={its.lane}
              dot={{ ...its, x: frame.x(its.theta), y: frame.y(its.pull) }}
              identities={identities}
            />
          ))}
        {chosen && (
          <Readout
            who={chosen.who}
            rows={facts.map(({ lane, theta, pull }) => ({
              lane,
              numbers: words.pull.pair(formats.degrees(theta), formats.fixed(pull, 2)),
            }))}
            lanes={lanes.length}
            width={width}
            top={14}
            bottom={frame.height}
          />
        )}
      </svg>
      {kinds.map((kind) => (
        <p key={kind} className={panel.about}>
          {words.beside.pull[kind]}
        </p>
      ))}
    </>
  );
}
