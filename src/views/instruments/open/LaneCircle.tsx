/** One lane's circle, small: the trained people's 90 % arcs and centres outside, the unseen people's images as marks inside, a
 *  row each, so that one who is pointed at can be followed; and the visitor. */
import { azimuth, wrapAngle } from '../../../core/circle.ts';
import type { OpenSetLane } from '../../../train/openSetMessages.ts';
import { identityStyle } from '../../identityStyle.ts';
import { identityMark } from '../../palette.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './open.module.css';

const VIEW = 118;
const ARC = 92;
/** The unseen people's rows, from the outermost inwards. */
const FIRST_ROW = 82;
const ROW = 6;

interface LaneCircleProps {
  name: string;
  lane: OpenSetLane;
  /** [c, 2] ends of the trained people's arcs. */
  arcs: Float32Array;
  labels: Uint8Array;
  lit: number | null;
  onLight: (person: number | null) => void;
}

export function LaneCircle({ name, lane, arcs, labels, lit, onLight }: LaneCircleProps) {
  const { words } = useInstrumentWords();
  const identities = lane.centres.length / 2;
  const people = labels.length === 0 ? 0 : 1 + labels[labels.length - 1];
  const visitor = lane.visitor && azimuth(lane.visitor[0], lane.visitor[1]);
  return (
    <figure className={styles.lane}>
      <figcaption className={styles.name}>{name}</figcaption>
      <svg
        className={styles.circle}
        viewBox={`${-VIEW} ${-VIEW} ${2 * VIEW} ${2 * VIEW}`}
        role="img"
        aria-label={words.open.drawing(name)}
      >
        {Array.from({ length: identities }, (_, j) => {
          const at = azimuth(lane.centres[2 * j], lane.centres[2 * j + 1]);
          const [x, y] = onCircle(at, ARC + 12);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
            <g key={j} style={identityStyle(j, identities)}>
              <path className={styles.arc} d={arcPath(arcs[2 * j], arcs[2 * j + 1], ARC)} />
              <path className={styles.tick} d={`M${onCircle(at, ARC - 5)}L${onCircle(at, ARC + 5)}`} />
              {identities <= 16 && (
                <text className={styles.mark} x={x} y={y} dy="0.35em">
                  {identityMark(j)}
                </text>
              )}
            </g>
          );
        })}
        {Array.from({ length: people }, (_, person) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a person is his index
            key={person}
            className={styles.person}
            data-lit={lit === null ? undefined : lit === person}
            d={dotsOf(lane.unseen, labels, person)}
            onPointerEnter={() => onLight(person)}
            onPointerLeave={() => onLight(null)}
          />
        ))}
        {visitor !== null && <path className={styles.visitor} d={`M0 0L${onCircle(visitor, ARC + 3)}`} data-visitor />}
        {visitor !== null && (
          <circle className={styles.visitorDot} r={5} cx={onCircle(visitor, ARC)[0]} cy={onCircle(visitor, ARC)[1]} />
        )}
      </svg>
    </figure>
  );
}

function dotsOf(embeddings: Float32Array, labels: Uint8Array, person: number): string {
  let d = '';
  labels.forEach((label, i) => {
    if (label !== person) return;
    const [x, y] = onCircle(azimuth(embeddings[2 * i], embeddings[2 * i + 1]), FIRST_ROW - ROW * person);
    d += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  });
  return d;
}

/** On the page y goes down, and azimuths go up from the right. */
function onCircle(angle: number, radius: number): [number, number] {
  return [radius * Math.cos(angle), -radius * Math.sin(angle)];
}

/** Counter-clockwise; '' of nothing. */
function arcPath(from: number, to: number, radius: number): string {
  if (Number.isNaN(from + to)) return '';
  const step = wrapAngle(to - from);
  const isLong = step < 0 ? 1 : 0;
  return `M${onCircle(from, radius)}A${radius} ${radius} 0 ${isLong} 0 ${onCircle(to, radius)}`;
}
