/** One number over the steps of the run, as a line that draws itself when the store changes: no rendering, no axis but a
 *  baseline, or the powers of ten of a logarithmic one; the width is the schedule. What a run showed before it was taken back
 *  stays behind it. */
import { line, scaleLinear, scaleLog } from 'd3';
import { useCallback, useRef } from 'react';
import type { HistoryEvent } from '../../core/history/history.ts';
import { laneAt } from '../../store/lanes.ts';
import { chartsOf } from '../../store/lookBack.ts';
import type { Charts, Series } from '../../store/series.ts';
import type { LabState } from '../../store/state.ts';
import { useLive } from '../useLab.ts';
import { useLaneIndex } from '../useLane.ts';
import { decades, logarithmicEnds, writeDecade } from './logAxis.ts';
import styles from './numbers.module.css';
import { smoothLogarithmic } from './smooth.ts';

/** Pixels; the style sheet gives the picture the same size. */
const WIDTH = 144;
const HEIGHT = 40;
/** Points on either side that a loss is averaged over: it jumps from batch to batch. */
const SMOOTHED = 6;
/** Keeps the line's ends inside of the picture. */
const INSET = 2;

/** The curve, those behind it, the schedule's steps, what happened on the way, and the step that is looked back at. */
type Drawn = readonly [Series, readonly Charts[], number, readonly HistoryEvent[], number | null];

interface SparklineProps {
  read: (charts: Charts) => Series;
  /** Fixed ends of the vertical axis; without them a logarithmic axis that holds every value, and a smoothed line. */
  domain?: readonly [number, number];
  /** Where the reference hairline lies: chance, or two arcs that touch. */
  reference?: number;
}

export function Sparkline({ read, domain, reference }: SparklineProps) {
  const path = useRef<SVGPathElement>(null);
  const behind = useRef<SVGPathElement>(null);
  const end = useRef<SVGCircleElement>(null);
  const axis = useRef<SVGGElement>(null);
  const marks = useRef<SVGPathElement>(null);
  const index = useLaneIndex();
  const select = useCallback(
    (state: LabState): Drawn => {
      const { lanes, history, lookBack } = state;
      const { series, past } = chartsOf(state, index);
      const { scheduleSteps } = laneAt(lanes, index).knobs;
      return [read(series), past, scheduleSteps, history.events, lookBack?.moment.step ?? null];
    },
    [read, index],
  );
  const low = domain?.[0];
  const high = domain?.[1];
  const apply = useCallback(
    ([series, past, scheduleSteps, events, lookedAt]: Drawn) => {
      const { steps, values } = series;
      const older = past.map(read);
      const lastSteps = [series, ...older].map((it) => it.steps.at(-1) ?? 0);
      const x = scaleLinear([0, Math.max(scheduleSteps, ...lastSteps)], [INSET, WIDTH - INSET]);
      const all = [values, ...older.map((it) => it.values)].flat();
      const y = verticalScale(all, low, high);
      if (axis.current && low === undefined) drawDecades(axis.current, decades(logarithmicEnds(all)), y);
      const moves = events.filter(({ lane, kind }) => lane === index && kind !== 'merged');
      marks.current?.setAttribute('d', moves.map(({ step }) => `M${x(step)} 0V${HEIGHT}`).join(''));
      const curveOf = (it: Series) => (low === undefined ? smoothLogarithmic(it.values, SMOOTHED) : [...it.values]);
      const draw = (it: Series, curve = curveOf(it)) => line<number>((_, i) => x(it.steps[i]), y)(curve) ?? '';
      const curve = curveOf(series);
      path.current?.setAttribute('d', draw(series, curve));
      behind.current?.setAttribute('d', older.map((it) => draw(it)).join(''));
      const at = lookedAt === null ? steps.length - 1 : steps.findLastIndex((step) => step <= lookedAt);
      end.current?.setAttribute('r', at < 0 ? '0' : '2');
      if (at < 0) return;
      end.current?.setAttribute('cx', String(x(steps[at])));
      end.current?.setAttribute('cy', String(y(curve[at])));
    },
    [read, index, low, high],
  );
  useLive(select, apply);
  const referenceY =
    low === undefined || high === undefined || reference === undefined
      ? HEIGHT - 0.5
      : verticalScale([], low, high)(reference);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {low !== undefined && <line className={styles.reference} x1={0} x2={WIDTH} y1={referenceY} y2={referenceY} />}
      <g ref={axis} />
      <path ref={marks} className={styles.moved} />
      <path ref={behind} className={styles.behind} />
      <path ref={path} className={styles.curve} />
      <circle ref={end} className={styles.end} r={0} />
    </svg>
  );
}

/** Value → height in the picture. Values outside of fixed ends lie on them. */
function verticalScale(values: readonly number[], low?: number, high?: number): (value: number) => number {
  const range = [HEIGHT - INSET, INSET];
  if (low !== undefined && high !== undefined) return scaleLinear([low, high], range).clamp(true);
  return scaleLog(logarithmicEnds(values), range).clamp(true);
}

/** A hairline at each power of ten and its number before it; made anew only where the powers are others. */
function drawDecades(axis: SVGGElement, powers: readonly number[], y: (value: number) => number): void {
  if (axis.dataset.powers !== powers.join()) {
    axis.dataset.powers = powers.join();
    axis.replaceChildren(...powers.map((power) => drawDecade(axis.ownerDocument, power)));
  }
  for (const [i, power] of powers.entries()) axis.children[i].setAttribute('transform', `translate(0 ${y(power)})`);
}

function drawDecade(document: Document, power: number): SVGGElement {
  const svg = 'http://www.w3.org/2000/svg';
  const mark = document.createElementNS(svg, 'g');
  const hairline = document.createElementNS(svg, 'line');
  hairline.setAttribute('class', styles.reference);
  hairline.setAttribute('x2', String(WIDTH));
  const number = document.createElementNS(svg, 'text');
  number.setAttribute('class', styles.decade);
  number.setAttribute('x', '-6');
  number.setAttribute('dy', '0.32em');
  number.textContent = writeDecade(power);
  mark.append(hairline, number);
  return mark;
}
