/** Where the pull stops: what each loss would push an embedding with, from its own W to its neighbour's, and how far from W
 *  that is nothing any more. */
import { useRef } from 'react';
import { LANES, MAIN_LANE } from '../../../store/lanes.ts';
import { sampleFacts } from '../../circle/sampleFacts.ts';
import { useLabState } from '../../useLab.ts';
import { Axes } from '../plot/Axes.tsx';
import { ChosenDot } from '../plot/Dots.tsx';
import { EDGE_LABELS_WIDTH, EdgeLabels } from '../plot/EdgeLabels.tsx';
import plot from '../plot/plot.module.css';
import { READOUT_WIDTH, Readout } from '../plot/Readout.tsx';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { pullFrame, STOPS_HEIGHT } from './frame.ts';
import { otherPulls, trainedPulls } from './lanePulls.ts';
import styles from './pull.module.css';
import { pullPath, whereItStops } from './pullCurves.ts';
import { Stops } from './Stops.tsx';

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

  const trained = trainedPulls(lanes, identities);
  const others = otherPulls(lanes, identities, trained[MAIN_LANE].force);
  const { spacing } = trained[MAIN_LANE].curve;
  const stops = trained.map(({ curve }) => whereItStops(curve));
  const pulls = [...trained, ...others].map(({ curve }) => curve.pulls);
  const { height, box, x, y, values } = pullFrame(width, width - EDGE_LABELS_WIDTH - 18, spacing, pulls);

  const nameOf = (lane: number) => text.loss.of[trained[lane].force.loss].name;
  const stopped = (lane: number) =>
    stops[lane] === 0 ? words.pull.everywhere : words.pull.stops(formats.degrees(stops[lane]));
  const chosenFacts = LANES.flatMap((lane) => {
    const { snapshot } = lanes[lane];
    const facts =
      chosen && snapshot && labels ? sampleFacts(snapshot, labels, chosen.sample, trained[lane].force) : null;
    return facts && chosen ? [{ lane, ...facts, sample: chosen.sample }] : [];
  });
  const ends = [...others, ...trained].map(({ curve }) => ({
    x: box.right,
    y: y(curve.pulls[curve.pulls.length - 1]),
  }));
  const names = [
    ...others.map(({ force: { loss } }) => ({ key: loss, name: text.loss.of[loss].name })),
    ...LANES.map((lane) => ({ key: String(lane), name: nameOf(lane), note: words.circles[lane] })),
  ];

  return (
    <svg
      className={plot.chart}
      width={width}
      height={height}
      role="img"
      aria-label={words.pull.drawing(LANES.map((lane) => words.pull.of(nameOf(lane), stopped(lane))))}
    >
      <Axes
        box={box}
        drop={STOPS_HEIGHT}
        across={[0, spacing / 2, spacing].map((theta, i) => ({
          at: x(theta),
          label: `${formats.short((theta * 180) / Math.PI)}°`,
          note: words.pull.places[i],
        }))}
        up={values.map((value) => ({ at: y(value), label: formats.short(value) }))}
        upName={words.pull.up}
      />
      <line className={styles.boundary} x1={x(spacing / 2)} x2={x(spacing / 2)} y1={box.top} y2={box.bottom} />
      {others.map(({ force, curve }) => (
        <path key={force.loss} className={plot.loss} d={pullPath(curve, x, y)} />
      ))}
      {LANES.map((lane) => (
        <path key={lane} className={plot.trained} data-lane={lane} d={pullPath(trained[lane].curve, x, y)} />
      ))}
      <EdgeLabels labels={names.map((name, i) => ({ ...name, from: ends[i] }))} box={box} />
      <Stops stops={stops.map((theta) => x(theta))} left={x(0)} top={box.bottom}>
        {LANES.map((lane) => words.pull.of(words.circles[lane], stopped(lane)))}
      </Stops>
      {chosenFacts
        .filter(({ theta }) => theta <= spacing)
        .map((facts) => (
          <ChosenDot key={facts.lane} dot={{ ...facts, x: x(facts.theta), y: y(facts.pull) }} identities={identities} />
        ))}
      {chosen && (
        <Readout
          who={chosen.who}
          rows={chosenFacts.map(({ lane, theta, pull }) => ({
            lane,
            numbers: words.pull.pair(formats.degrees(theta), formats.fixed(pull, 2)),
          }))}
          x={width - READOUT_WIDTH}
          y={14}
        />
      )}
    </svg>
  );
}
