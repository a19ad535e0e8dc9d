/** One number over the steps of the run, as a line that draws itself when the store changes: no rendering, no axis but a
 *  baseline; the width is the schedule. */
import { line, scaleLinear, scaleLog } from 'd3';
import { useCallback, useRef } from 'react';
import type { LabState, Series } from '../../store/state.ts';
import { useLive } from '../useLab.ts';
import styles from './numbers.module.css';

/** Pixels; the style sheet gives the picture the same size. */
const WIDTH = 144;
const HEIGHT = 40;
/** Keeps the line's ends inside of the picture. */
const INSET = 2;

interface SparklineProps {
  read: (state: LabState) => Series;
  /** Fixed ends of the vertical axis; without them a logarithmic axis that holds every value. */
  domain?: readonly [number, number];
  /** Where the reference hairline lies: chance, or two arcs that touch. */
  reference?: number;
}

export function Sparkline({ read, domain, reference }: SparklineProps) {
  const path = useRef<SVGPathElement>(null);
  const end = useRef<SVGCircleElement>(null);
  const select = useCallback((state: LabState) => [read(state), state.knobs.scheduleSteps] as const, [read]);
  const low = domain?.[0];
  const high = domain?.[1];
  const apply = useCallback(
    ([{ steps, values }, scheduleSteps]: readonly [Series, number]) => {
      const last = steps.length - 1;
      const x = scaleLinear([0, Math.max(scheduleSteps, steps[last] ?? 0)], [INSET, WIDTH - INSET]);
      const y = verticalScale(values, low, high);
      const d = line<number>((_, i) => x(steps[i]), y)(values as number[]); // d3 takes no readonly array
      path.current?.setAttribute('d', d ?? '');
      end.current?.setAttribute('r', last < 0 ? '0' : '2');
      if (last < 0) return;
      end.current?.setAttribute('cx', String(x(steps[last])));
      end.current?.setAttribute('cy', String(y(values[last])));
    },
    [low, high],
  );
  useLive(select, apply);
  const referenceY =
    low === undefined || high === undefined || reference === undefined
      ? HEIGHT - 0.5
      : verticalScale([], low, high)(reference);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className={styles.reference} x1={0} x2={WIDTH} y1={referenceY} y2={referenceY} />
      <path ref={path} className={styles.curve} />
      <circle ref={end} className={styles.end} r={0} />
    </svg>
  );
}

/** Value → height in the picture. Values outside of fixed ends lie on them. */
function verticalScale(values: readonly number[], low?: number, high?: number): (value: number) => number {
  const range = [HEIGHT - INSET, INSET];
  if (low !== undefined && high !== undefined) return scaleLinear([low, high], range).clamp(true);
  // The least loss that a logarithm is asked to show: below it, all is learned.
  const positive = values.map((value) => Math.max(value, 1e-4));
  return scaleLog([Math.min(0.1, ...positive), Math.max(1, ...positive)], range).clamp(true);
}
