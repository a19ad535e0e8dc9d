/** Where the pull stops: what each loss would pull an embedding with, from its own W to its neighbour's, and how far from W
 *  that is nothing any more. */
import { useMemo, useRef } from 'react';
import { sampleFacts } from '../../circle/sampleFacts.ts';
import { useLabState } from '../../useLab.ts';
import panel from '../panel.module.css';
import { ChosenDot, Dots } from '../plot/Dots.tsx';
import plot from '../plot/plot.module.css';
import { Readout, readoutHeight } from '../plot/Readout.tsx';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { usePicked } from '../plot/usePicked.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { pullFrame } from './frame.ts';
import { Ground } from './Ground.tsx';
import { kindsBeside, otherPulls, trainedPulls } from './lanePulls.ts';
import { pullAlong } from './pullCurves.ts';
import { sayStop } from './sayStop.ts';

const MOST_WIDTH = 720;
/** Of all classes together; those of one are drawn. */
const MOST_DOTS = 400;

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
  const singled = useLabState((state) => state.singled);
  const { samples: picked } = usePicked(MOST_DOTS);

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
  const factsOf = (samples: readonly number[]) =>
    lanes.flatMap(({ snapshot }, lane) =>
      samples.flatMap((sample) => {
        const { force } = sources[sources.length - lanes.length + lane];
        const its = snapshot && labels ? sampleFacts(snapshot, labels, sample, force) : null;
        return its ? [{ ...its, lane, sample, x: frame.x(its.theta), y: frame.y(its.pull) }] : [];
      }),
    );
  // Triplets have no pull along it.
  const isOnAxis = ({ theta, y }: { theta: number; y: number }) => theta <= frame.spacing && Number.isFinite(y);
  const facts = factsOf(chosen ? [chosen.sample] : []);
  const ofClass = factsOf(picked.filter((sample) => labels?.[sample] === singled));

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
        <Dots dots={ofClass.filter(isOnAxis)} identities={identities} />
        {facts.filter(isOnAxis).map((its) => (
          <ChosenDot key={its.lane} dot={its} identities={identities} />
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
