/** The own-class angles of one lane as three outlines over the same axis, each with its median. */
import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { type OwnAngles, ownAngle, ownAnglesOf } from '../../../core/ownAngles.ts';
import { laneAt } from '../../../store/lanes.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { People, ShownLane } from '../../../store/state.ts';
import { identityStyle } from '../../identityStyle.ts';
import { laneName } from '../../laneName.ts';
import { identityMark } from '../../palette.ts';
import { Prose } from '../../parts/Prose.tsx';
import { useLabState } from '../../useLab.ts';
import plot from '../plot/plot.module.css';
import { usePaced } from '../plot/usePaced.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './angles.module.css';
import { type Moment, momentsOf, outline } from './outlines.ts';

const HEIGHT = 210;
/** Above the plot each median has a line of text of its own. */
const LABEL_ROW = 17;
const EDGES = { left: 48, right: 10, top: 3 * LABEL_ROW + 6, bottom: 46 };
const DEGREES = [0, 45, 90, 135, 180];
const SHARES = [0.01, 0.1, 0.5, 1];

export function AngleChart({ lane, width }: { lane: number; width: number }) {
  const { words, text, formats } = useInstrumentWords();
  const shown = usePaced((state) => shownLane(state, lane));
  const newest = usePaced(({ lanes }) => laneAt(lanes, lane));
  const isLooking = usePaced((state) => state.lookBack !== null);
  const people = useLabState((state) => state.people);
  const name = laneName(shown.knobs, text, formats);
  const x = scaleLinear([0, Math.PI], [EDGES.left, width - EDGES.right]);
  // Of a trained class nine tenths lie in one bin, of an untrained one a thirtieth: the root shows both.
  const y = (share: number) => EDGES.top + (1 - Math.sqrt(share)) * (HEIGHT - EDGES.bottom - EDGES.top);
  const then = useAngles(isLooking ? shown.snapshot : null, people);
  const last = useAngles((isLooking ? newest : shown).snapshot, people);
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
        {SHARES.map((share) => (
          <g key={share} transform={`translate(0 ${y(share)})`}>
            <line className={plot.grid} x1={EDGES.left} x2={width - EDGES.right} />
            <text className={plot.tick} x={EDGES.left - 6} dy="0.32em" textAnchor="end">
              {formats.percent(share, 0)} %
            </text>
          </g>
        ))}
        <line className={styles.axis} x1={EDGES.left} x2={width - EDGES.right} y1={y(0)} y2={y(0)} />
        {DEGREES.map((degrees) => (
          <text
            key={degrees}
            className={plot.tick}
            x={x((degrees * Math.PI) / 180)}
            y={y(0) + 25}
            textAnchor={degrees === 180 ? 'end' : 'middle'}
          >
            {degrees}°
          </text>
        ))}
        <text className={plot.tick} x={width - EDGES.right} y={HEIGHT - 4} textAnchor="end">
          <Prose mark="tspan">{words.angles.axis}</Prose>
        </text>
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
        <Followed lane={shown} people={people} x={x} y={y(0)} />
      </svg>
    </figure>
  );
}

/** Counted anew only where the dots have moved. */
function useAngles(snapshot: ShownLane['snapshot'], people: People | null): OwnAngles | null {
  return useMemo(() => snapshot && people && ownAnglesOf(snapshot, people.labels), [snapshot, people]);
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
