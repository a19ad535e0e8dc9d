/** Figure 4b, live: the target logit of every loss over θ, the curves that train the two circles among them, and the
 *  held-out pictures at their θ. */
import { scaleLinear } from 'd3';
import { useCallback, useMemo, useRef } from 'react';
import { curveOf } from '../../../core/losses/force.ts';
import { lossInForce, settledForce } from '../../../core/schedule.ts';
import { LANES, MAIN_LANE } from '../../../store/lanes.ts';
import type { LabState } from '../../../store/state.ts';
import { laneName } from '../../laneName.ts';
import { useLabState, useLive } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { HIGHEST, LOWEST, lossPaths, type Scale, tablePath } from './curvePaths.ts';
import styles from './curves.module.css';

const HEIGHT = 300;
const EDGES = { left: 34, right: 12, top: 10, bottom: 36 };
const DEGREES = [0, 30, 60, 90, 120, 150, 180];
const VALUES = [-2, -1, 0, 1];

export function Curves() {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { words, text, formats } = useInstrumentWords();
  const knobs = useLabState(({ lanes }) => lanes[MAIN_LANE].knobs);
  const compared = useLabState(({ lanes }) => lanes[0].knobs);
  const x = useMemo(() => scaleLinear([0, Math.PI], [EDGES.left, width - EDGES.right]), [width]);
  const y = useMemo(() => scaleLinear([LOWEST, HIGHEST], [HEIGHT - EDGES.bottom, EDGES.top]), []);
  const paths = useMemo(() => lossPaths(knobs, x, y), [knobs, x, y]);
  const said = [compared, knobs].map((its) =>
    words.curves.at(
      laneName(its, text, formats),
      '30',
      formats.fixed(curveOf(settledForce(its)).value(Math.PI / 6), 2),
    ),
  );
  return (
    <div ref={frame} className={styles.frame}>
      {width > 0 && (
        <svg className={styles.chart} width={width} height={HEIGHT} role="img" aria-label={words.curves.drawing(said)}>
          {VALUES.map((value) => (
            <g key={value} transform={`translate(0 ${y(value)})`}>
              <line className={styles.grid} x1={EDGES.left} x2={width - EDGES.right} />
              <text className={styles.tick} x={EDGES.left - 6} dy="0.32em" textAnchor="end">
                {formats.whole(value)}
              </text>
            </g>
          ))}
          {DEGREES.map((degrees) => (
            <text
              key={degrees}
              className={styles.tick}
              x={x((degrees * Math.PI) / 180)}
              y={HEIGHT - 16}
              textAnchor={degrees === 180 ? 'end' : 'middle'}
            >
              {degrees}°
            </text>
          ))}
          <text className={styles.tick} x={width - EDGES.right} y={HEIGHT - 2} textAnchor="end">
            θ
          </text>
          <text className={styles.tick} x={EDGES.left} y={HEIGHT - 2}>
            {words.curves.axis}
          </text>
          {paths.map(({ loss, d, at }) => (
            <g key={loss}>
              <path className={styles.loss} d={d} />
              <text className={styles.label} x={x(at.theta) + 4} y={y(at.value) - 5}>
                {text.loss.of[loss].name}
              </text>
            </g>
          ))}
          {LANES.map((lane) => (
            <Trained key={lane} lane={lane} x={x} y={y} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** What trains one circle as the next step will use it. */
function Trained({ lane, x, y }: { lane: number; x: Scale; y: Scale }) {
  const path = useRef<SVGPathElement>(null);
  const select = useCallback(
    ({ lanes }: LabState) => {
      const { knobs, snapshot } = lanes[lane];
      return tablePath(lossInForce(knobs, snapshot?.step ?? 0), x, y);
    },
    [lane, x, y],
  );
  const apply = useCallback((d: string) => path.current?.setAttribute('d', d), []);
  useLive(select, apply);
  return <path ref={path} className={styles.trained} data-lane={lane} />;
}
