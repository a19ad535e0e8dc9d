/** The own-class angles of one lane as three outlines over the same axis, each with its median. */
import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { type OwnAngles, ownAngle, ownAnglesOf } from '../../../core/ownAngles.ts';
import { laneAt } from '../../../store/lanes.ts';
import { shownLane } from '../../../store/lookBack.ts';
import { trainedKnobs } from '../../../store/rerun.ts';
import type { People, ShownLane } from '../../../store/state.ts';
import { identityStyle } from '../../identityStyle.ts';
import { laneName } from '../../laneName.ts';
import { identityMark } from '../../palette.ts';
import { useLabState } from '../../useLab.ts';
import { Axes } from '../plot/Axes.tsx';
import plot from '../plot/plot.module.css';
import { usePaced } from '../plot/usePaced.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './angles.module.css';
import { type Moment, momentsOf, outline } from './outlines.ts';

const HEIGHT = 210;
/** Above the plot each median has a line of text of its own. */
const LABEL_ROW = 17;
const EDGES = { left: 48, right: 14, top: 3 * LABEL_ROW + 6, bottom: 46 };
/** Below the axis, of the mark of the dot that is pinned or pointed at. */
const MARK = 8;
const DEGREES = [0, 45, 90, 135, 180];
const SHARES = [0.01, 0.1, 0.5, 1];

export function AngleChart({ lane, width }: { lane: number; width: number }) {
  const { words, text, formats } = useInstrumentWords();
  const shown = usePaced((state) => shownLane(state, lane));
  const newest = usePaced(({ lanes }) => laneAt(lanes, lane));
  const isLooking = usePaced((state) => state.lookBack !== null);
  const people = useLabState((state) => state.people);
  const name = laneName(trainedKnobs(shown), text, formats);
  const box = { left: EDGES.left, right: width - EDGES.right, top: EDGES.top, bottom: HEIGHT - EDGES.bottom };
  const x = scaleLinear([0, Math.PI], [box.left, box.right]);
  // Of a trained class nine tenths lie in one bin, of an untrained one a thirtieth: the root shows both.
  const y = (share: number) => box.top + (1 - Math.sqrt(share)) * (box.bottom - box.top);
  const then = useAngles(isLooking ? shown.snapshot : null, people);
  const last = useAngles((isLooking ? newest : shown).snapshot, people);
  const singled = useLabState((state) => state.singled);
  const ofClass = useAngles(singled === null ? null : shown.snapshot, people, singled ?? undefined);
  const moments = momentsOf(newest.angles, then, last, shown.knobs.scheduleSteps);
  const say = ({ which, angles: { step, median } }: { which: Moment; angles: OwnAngles }) =>
    words.angles.at[which](formats.degrees(median), formats.whole(step));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.name}>{name}</figcaption>
      <svg
        className={plot.chart}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={words.angles.drawing(name, moments.map(say))}
      >
        <Axes
          box={box}
          drop={MARK}
          across={DEGREES.map((degrees) => ({ at: x((degrees * Math.PI) / 180), label: `${degrees}°` }))}
          up={SHARES.map((share) => ({ at: y(share), label: `${formats.percent(share, 0)} %` }))}
          acrossName={words.angles.axis}
        />
        {moments.map(({ which, angles, isShown }) => (
          <path
            key={which}
            className={styles.outline}
            data-which={which}
            data-shown={isShown}
            d={outline(angles.counts, x, y)}
          />
        ))}
        {moments.map((moment, row) => {
          const at = x(moment.angles.median);
          const top = LABEL_ROW * (row + 1);
          const isLate = at > width * 0.55;
          return (
            <g key={moment.which} data-which={moment.which} data-shown={moment.isShown}>
              <line className={styles.median} x1={at} x2={at} y1={top - 12} y2={y(0)} />
              <text className={styles.label} x={at + (isLate ? -5 : 5)} y={top} textAnchor={isLate ? 'end' : 'start'}>
                {say(moment)}
              </text>
            </g>
          );
        })}
        {ofClass && singled !== null && people && (
          <path
            className={styles.outline}
            data-which="class"
            style={identityStyle(singled, people.identities)}
            d={outline(ofClass.counts, x, y)}
          />
        )}
        <Followed lane={shown} people={people} x={x} y={y(0)} />
      </svg>
    </figure>
  );
}

/** Counted anew only where the dots have moved. */
function useAngles(snapshot: ShownLane['snapshot'], people: People | null, only?: number): OwnAngles | null {
  return useMemo(() => snapshot && people && ownAnglesOf(snapshot, people.labels, only), [snapshot, people, only]);
}

/** The dot that is pinned or pointed at, below the axis at its θ. */
function Followed(props: { lane: ShownLane; people: People | null; x: (theta: number) => number; y: number }) {
  const { lane, people, x, y } = props;
  const sample = useLabState(({ pinned, hovered }) => pinned ?? hovered);
  const { snapshot } = lane;
  if (sample === null || !people || !snapshot || sample >= snapshot.seen) return null;
  const label = people.labels[sample];
  const theta = ownAngle(snapshot.embeddings, snapshot.centres, sample, label);
  if (Number.isNaN(theta)) return null;
  const isLate = theta > Math.PI / 2;
  return (
    <g transform={`translate(${x(theta)} ${y})`} style={identityStyle(label, people.identities)}>
      <path className={styles.followed} d="M0 0l-5 9h10z" />
      <text className={plot.laneName} x={isLate ? -8 : 8} y={10} textAnchor={isLate ? 'end' : 'start'}>
        {identityMark(label)}
      </text>
    </g>
  );
}
