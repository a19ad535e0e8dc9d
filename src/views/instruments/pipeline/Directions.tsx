/** The unit circle of Figure 2's numbers: every Ŵ, the feature, its angle, where the margin puts it, and which way descent
 *  moves it. */
import { azimuth, wrapAngle } from '../../../core/circle.ts';
import type { Pipeline } from '../../../core/pipeline.ts';
import { identityStyle } from '../../identityStyle.ts';
import { identityMark } from '../../palette.ts';
import { useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './pipeline.module.css';

/** Units of the drawing, which are pixels where it has its full size. */
const RADIUS = 80;
const VIEW = 118;
const ANGLE_RADIUS = 34;
const DOT = 5;
/** An arrow of a push of 1, and of the longest that is drawn. */
const PUSH = 40;
const LONGEST = 60;
/** A push too weak to see. */
const SHORTEST = 3;
/** Beyond so many, numbers would touch. */
const MOST_MARKS = 24;

export function Directions({ numbers }: { numbers: Pipeline }) {
  const { words, formats } = useInstrumentWords();
  const singled = useLabState((state) => state.singled);
  const { classes, label, push, psi } = numbers;
  const own = classes[label];
  const toOwn = azimuth(...own.unitCentre);
  const at = azimuth(...numbers.unitFeature);
  const turn = wrapAngle(at - toOwn);
  const penalised = toOwn + Math.sign(turn) * Math.acos(Math.min(1, Math.max(-1, psi)));
  const [x, y] = onCircle(at, RADIUS);
  const strength = Math.hypot(...push);
  const length = Math.min(LONGEST, PUSH * strength);
  return (
    <svg
      className={styles.directions}
      viewBox={`${-VIEW} ${-VIEW} ${2 * VIEW} ${2 * VIEW}`}
      role="img"
      aria-label={words.pipeline.drawing(formats.degrees(own.theta), formats.fixed(strength, 2))}
    >
      <circle className={styles.rim} r={RADIUS} />
      {classes.map(({ unitCentre }, j) => {
        const [cx, cy] = [RADIUS * unitCentre[0], -RADIUS * unitCentre[1]];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
          <g key={j} data-own={j === label} data-lit={j === singled} style={identityStyle(j, classes.length)}>
            <line className={styles.centre} x2={cx} y2={cy} />
            {(classes.length <= MOST_MARKS || j === label) && (
              <text className={styles.mark} x={1.2 * cx} y={1.2 * cy} dy="0.35em">
                {identityMark(j)}
              </text>
            )}
          </g>
        );
      })}
      <path className={styles.theta} d={arcPath(toOwn, turn, ANGLE_RADIUS)} />
      <line className={styles.feature} x2={x} y2={y} />
      {psi !== own.cosine && (
        <>
          <path className={styles.shift} d={arcPath(at, wrapAngle(penalised - at), RADIUS)} />
          <circle
            className={styles.penalised}
            r={4}
            cx={onCircle(penalised, RADIUS)[0]}
            cy={onCircle(penalised, RADIUS)[1]}
          />
        </>
      )}
      {length >= SHORTEST && (
        <path
          className={styles.arrow}
          transform={`translate(${x} ${y}) rotate(${(Math.atan2(-push[1], push[0]) * 180) / Math.PI})`}
          d={`M${DOT} 0h${length}m-5 -4l5 4l-5 4`}
        />
      )}
      <circle className={styles.dot} style={identityStyle(label, classes.length)} r={DOT} cx={x} cy={y} />
    </svg>
  );
}

/** On the page y goes down, and azimuths go up from the right. */
function onCircle(angle: number, radius: number): [number, number] {
  return [radius * Math.cos(angle), -radius * Math.sin(angle)];
}

/** @param turn in [−π, π], counter-clockwise where positive */
function arcPath(from: number, turn: number, radius: number): string {
  const [start, end] = [onCircle(from, radius), onCircle(from + turn, radius)];
  return `M${start}A${radius} ${radius} 0 0 ${turn > 0 ? 0 : 1} ${end}`;
}
