/** The gaps of every lane's seeds on one axis, a dot each with a tick at the median, so that two losses are seen apart or not. */
import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { spreadOf } from '../../../core/spread.ts';
import plot from '../plot/plot.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import styles from './seeds.module.css';
import { gapOf } from './tally.ts';
import type { Row } from './useSeeds.ts';

const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Pixels: a lane's name and its dots below it; the numbers of the axis. */
const LANE = 36;
const DOTS = 25;
const AXIS = 22;
const EDGE = 14;
const MOST_WIDTH = 640;

/** The axis is never narrower, degrees: dots a degree apart must not look far apart. */
const LEAST_SPAN = 10;

interface GapPlotProps {
  rows: readonly Row[];
  /** The one that is marked. */
  seed: number;
}

export function GapPlot({ rows, seed }: GapPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(MOST_WIDTH, useWidth(frame));
  const { words, formats } = useInstrumentWords();
  const lanes = rows.map((row) => {
    const dots = row.runs.flatMap((run) => {
      const gap = gapOf(run);
      return gap === null ? [] : [{ seed: run.seed, degrees: gap * DEGREES_PER_RADIAN }];
    });
    return { ...row, dots, spread: spreadOf(dots.map(({ degrees }) => degrees)) };
  });
  const all = lanes.flatMap(({ dots }) => dots.map(({ degrees }) => degrees));
  const least = Math.min(0, ...all);
  const x = scaleLinear([least, Math.max(least + LEAST_SPAN, ...all)], [EDGE, width - EDGE]).nice(8);
  const bottom = LANE * lanes.length;
  const said = lanes.flatMap(({ name, spread }) =>
    spread
      ? [
          words.seeds.gap(
            name,
            `${words.seeds.median(formats.fixed(spread.median, 1))}, ${words.seeds.range(formats.fixed(spread.least, 1), formats.fixed(spread.most, 1), spread.count)}`,
          ),
        ]
      : [],
  );
  return (
    <div ref={frame}>
      {width > 0 && all.length > 0 && (
        <svg
          className={plot.chart}
          width={width}
          height={bottom + AXIS}
          role="img"
          aria-label={words.seeds.drawing(said)}
        >
          {x.ticks(5).map((degrees) => (
            <g key={degrees} transform={`translate(${x(degrees)} 0)`}>
              <line className={plot.grid} y1={0} y2={bottom} />
              <text className={plot.tick} y={bottom + 16} textAnchor="middle">
                {formats.fixed(degrees, 0)}°
              </text>
            </g>
          ))}
          {lanes.map(({ lane, name, dots, spread }, place) => (
            <g key={lane} transform={`translate(0 ${LANE * place})`}>
              <text className={`${plot.laneName} ${styles.laneName}`} x={EDGE} y={12}>
                {name}
              </text>
              {spread && (
                <>
                  <line className={styles.span} x1={x(spread.least)} x2={x(spread.most)} y1={DOTS} y2={DOTS} />
                  <line
                    className={styles.median}
                    x1={x(spread.median)}
                    x2={x(spread.median)}
                    y1={DOTS - 9}
                    y2={DOTS + 9}
                  />
                </>
              )}
              {dots.map((dot) => (
                <circle
                  key={dot.seed}
                  className={styles.dot}
                  data-marked={dot.seed === seed}
                  cx={x(dot.degrees)}
                  cy={DOTS}
                  r={4}
                />
              ))}
            </g>
          ))}
        </svg>
      )}
      {all.length > 0 && <p className={styles.axis}>{words.seeds.axis}</p>}
    </div>
  );
}
