/** The unit circle of Figure 2's numbers: every Ŵ, the feature, its angle, where the margin puts it, and which way descent
 *  moves it. */
import { arc } from 'd3';
import { azimuth, wrapAngle } from '../../../core/circle.ts';
import type { Pipeline } from '../../../core/pipeline.ts';
import { identityMark } from '../../palette.ts';
import { identityStyle } from '../identityStyle.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './pipeline.module.css';

/** Units of the drawing, which are pixels where it has its full size. */
const RADIUS = 80;
const VIEW = 118;
const ANGLE_RADIUS = 34;
/** An arrow of a push of 1, and of the longest that is drawn. */
const PUSH = 40;
const LONGEST = 60;
/** A push too weak to see. */
const SHORTEST = 3;
/** Beyond so many, numbers would touch. */
const MOST_MARKS = 24;

const pie = arc<{ startAngle: number; endAngle: number; radius: number }>()
  .innerRadius(({ radius }) => radius)
  .outerRadius(({ radius }) => radius);

export function Directions({ numbers }: { numbers: Pipeline }) {
  const { words, formats } = useInstrumentWords();
  const { classes, label, gradient, push, psi } = numbers;
  const own = classes[label];
  const toOwn = azimuth(...own.unitCentre);
  const at = azimuth(...numbers.unitFeature);
  const turn = wrapAngle(at - toOwn);
  const penalised = toOwn + Math.sign(turn) * Math.acos(Math.min(1, Math.max(-1, psi)));
  const [x, y] = onCircle(at, RADIUS);
  const strength = Math.hypot(...push);
  const length = Math.min(LONGEST, PUSH * strength);
  const point = ([a, b]: readonly [number, number]) => `(${formats.fixed(a, 2)}, ${formats.fixed(b, 2)})`;
  return (
    <figure className={styles.directions}>
      <svg
        viewBox={`${-VIEW} ${-VIEW} ${2 * VIEW} ${2 * VIEW}`}
        role="img"
        aria-label={words.pipeline.drawing(formats.degrees(own.theta), formats.fixed(strength, 2))}
      >
        <circle className={styles.rim} r={RADIUS} />
        {classes.map(({ unitCentre }, j) => {
          const [cx, cy] = [RADIUS * unitCentre[0], -RADIUS * unitCentre[1]];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
            <g key={j} data-own={j === label} style={identityStyle(j, classes.length)}>
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
            d={`M0 0H${length}m-5 -4l5 4l-5 4`}
          />
        )}
        <circle className={styles.dot} style={identityStyle(label, classes.length)} r={5} cx={x} cy={y} />
      </svg>
      <figcaption className={styles.soft}>
        −∂<i>L</i>/∂<i>x</i> = {point([-gradient[0], -gradient[1]])}
      </figcaption>
    </figure>
  );
}

/** On the page y goes down, and azimuths go up from the right. */
function onCircle(angle: number, radius: number): [number, number] {
  return [radius * Math.cos(angle), -radius * Math.sin(angle)];
}

/** d3's angles start at the top and go clockwise. */
function arcPath(from: number, turn: number, radius: number): string {
  const startAngle = Math.PI / 2 - from;
  return pie({ startAngle, endAngle: startAngle - turn, radius }) ?? '';
}
