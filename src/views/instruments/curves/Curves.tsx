/** Figure 4b, live: the target logit of every loss over θ, the tables that train the two circles among them, and on those
 *  the training pictures at their θ. */
import { scaleLinear } from 'd3';
import { useId, useMemo, useRef, useState } from 'react';
import { settledForce } from '../../../core/schedule.ts';
import { LANES, MAIN_LANE } from '../../../store/lanes.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { Axes, type Box } from '../plot/Axes.tsx';
import { ChosenDot, Dots } from '../plot/Dots.tsx';
import { EDGE_LABELS_WIDTH, EdgeLabels } from '../plot/EdgeLabels.tsx';
import styles from '../plot/plot.module.css';
import { READOUT_WIDTH, Readout } from '../plot/Readout.tsx';
import { forceOn, othersThan } from '../plot/shownCurves.ts';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { usePicked } from '../plot/usePicked.ts';
import { usePointing } from '../plot/usePointing.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { curvePath, curvePieces, jumpPath, lastVisible, psiOf } from './curvePaths.ts';
import { RANGE_NAMES, RANGES, type RangeName } from './ranges.ts';
import { ridersOn } from './riders.ts';

const MOST_DOTS = 200;
const MOST_WIDTH = 720;
/** Room for a number below the axis, px. */
const TICK_WIDTH = 36;

export function Curves() {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(frame), MOST_WIDTH);
  const [range, setRange] = useState<RangeName>('whole');
  const { words } = useInstrumentWords();
  return (
    <div ref={frame}>
      <Segmented
        label={words.range.label}
        isLabelHidden
        options={RANGE_NAMES}
        names={words.range.curves}
        value={range}
        onChoose={setRange}
        shape="inline"
      />
      {width > 0 && <Drawing width={width} range={range} />}
    </div>
  );
}

function Drawing({ width, range }: { width: number; range: RangeName }) {
  const { words, text, formats } = useInstrumentWords();
  const lanes = usePacedLanes();
  const { samples, labels, identities } = usePicked(MOST_DOTS);
  const chosen = useChosen();
  const clip = useId();

  const { ticks, values, lowest } = RANGES[range];
  const [from, to] = [radians(RANGES[range].from), radians(RANGES[range].to)];
  const height = Math.round(Math.max(290, Math.min(420, 0.6 * width)));
  const box = useMemo(
    () => ({ left: 32, right: width - EDGE_LABELS_WIDTH - 18, top: 30, bottom: height - 40 }),
    [width, height],
  );
  const x = useMemo(() => scaleLinear([from, to], [box.left, box.right]), [from, to, box]);
  const y = useMemo(() => scaleLinear([lowest, 1], [box.bottom, box.top]), [lowest, box]);

  const { knobs } = lanes[MAIN_LANE];
  const losses = othersThan(lanes, 'softmax').map((loss) => ({
    loss,
    pieces: curvePieces(settledForce({ ...knobs, loss }), from, to),
  }));
  const trained = LANES.map((lane) => ({ lane, force: forceOn(lanes[lane]) })).map((its) => ({
    ...its,
    pieces: curvePieces(its.force, from, to),
  }));
  const nameOf = (lane: number) => text.loss.of[trained[lane].force.loss].name;
  const place = ({ theta, value }: { theta: number; value: number }) => ({ x: x(theta), y: y(value) });
  const isShown = ({ theta, value }: { theta: number; value: number }) =>
    theta >= from && theta <= to && value >= lowest;

  const dots = trained.flatMap(({ lane, force }) =>
    ridersOn(lanes[lane].snapshot, labels, samples, force)
      .filter(isShown)
      .map((rider) => ({ ...rider, ...place(rider) })),
  );
  const chosenRiders = trained.flatMap(({ lane, force }) =>
    (chosen ? ridersOn(lanes[lane].snapshot, labels, [chosen.sample], force) : []).map((rider) => ({ lane, ...rider })),
  );
  const pointing = usePointing(dots);
  const said = trained.map(({ lane, force }) =>
    words.curves.at(nameOf(lane), '30', formats.fixed(psiOf(force)(Math.PI / 6), 2)),
  );
  const ends = [...losses, ...trained].map(({ pieces }) => {
    const [theta, value] = lastVisible(pieces, lowest);
    return place({ theta, value });
  });
  const names = [
    ...losses.map(({ loss }) => ({ key: loss, name: text.loss.of[loss].name })),
    ...LANES.map((lane) => ({ key: String(lane), name: nameOf(lane), note: words.circles[lane] })),
  ];

  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      role="img"
      aria-label={words.curves.drawing(said)}
      {...pointing}
    >
      <Axes
        box={box}
        across={ticksWithin(ticks, box).map((degrees) => ({ at: x(radians(degrees)), label: `${degrees}°` }))}
        up={values.map((value) => ({ at: y(value), label: formats.short(value).replace('-', '−') }))}
        acrossName={words.curves.across}
        upName={words.curves.up}
      />
      <clipPath id={clip}>
        <rect x={box.left - 2} y={box.top - 3} width={box.right - box.left + 4} height={box.bottom - box.top + 3} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {[...losses, ...trained].map(({ pieces }, i) => (
          <path key={names[i].key} className={styles.jump} d={jumpPath(pieces, x, y)} />
        ))}
        {losses.map(({ loss, pieces }) => (
          <path key={loss} className={styles.loss} d={curvePath(pieces, x, y)} />
        ))}
        {trained.map(({ lane, pieces }) => (
          <path key={lane} className={styles.trained} data-lane={lane} d={curvePath(pieces, x, y)} />
        ))}
      </g>
      <EdgeLabels labels={names.map((name, i) => ({ ...name, from: ends[i] }))} box={box} />
      <Dots dots={dots} identities={identities} />
      {chosen && (
        <>
          {chosenRiders.filter(isShown).map((rider) => (
            <ChosenDot key={rider.lane} dot={{ ...rider, ...place(rider) }} identities={identities} />
          ))}
          <Readout
            who={chosen.who}
            rows={chosenRiders.map(({ lane, theta, value }) => ({
              lane,
              numbers: words.curves.pair(formats.degrees(theta), formats.fixed(value, 3)),
            }))}
            x={width - READOUT_WIDTH}
            y={box.top + 14}
          />
        </>
      )}
    </svg>
  );
}

/** Every second one where all would touch. */
function ticksWithin(ticks: readonly number[], { left, right }: Box): readonly number[] {
  return (right - left) / ticks.length < TICK_WIDTH ? ticks.filter((_, i) => i % 2 === 0) : ticks;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
