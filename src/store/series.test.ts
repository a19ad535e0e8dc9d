import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Charts, EMPTY_CHARTS, EMPTY_SERIES, extendSeries, takeBack } from './series.ts';

const numbers = (length: number) => Array.from({ length }, (_, i) => i + 1);

describe('a series', () => {
  it('keeps its bound, its ends, its extremes and its order, however it arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 8, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (values, capacity, portion) => {
          const steps = numbers(values.length);
          let series = EMPTY_SERIES;
          for (let i = 0; i < values.length; i += portion) {
            series = extendSeries(series, steps.slice(i, i + portion), values.slice(i, i + portion), capacity);
          }
          expect(series.steps.length).toBe(series.values.length);
          expect(series.steps.length).toBeLessThanOrEqual(capacity);
          expect(series.steps[0]).toBe(1);
          expect(series.steps.at(-1)).toBe(values.length);
          expect(Math.max(...series.values)).toBe(Math.max(...values));
          expect(Math.min(...series.values)).toBe(Math.min(...values));
          for (const [i, step] of series.steps.entries()) {
            expect(series.values[i]).toBe(values[step - 1]);
            if (i > 0) expect(step).toBeGreaterThan(series.steps[i - 1]);
          }
        },
      ),
    );
  });

  it('has points all along a long run, not only at its end', () => {
    const steps = numbers(5000);
    const { steps: kept } = extendSeries(EMPTY_SERIES, steps, steps.map(Math.sin), 100);
    const widestHole = Math.max(...kept.slice(1).map((step, i) => step - kept[i]));
    expect(widestHole).toBeLessThan(5000 / 10);
  });

  it('takes no point that is not finite, nor one that is not later than its last', () => {
    const series = extendSeries(EMPTY_SERIES, [1, 2, 3, 3, 2], [1, Number.NaN, 3, 4, 5]);
    expect(series).toEqual({ steps: [1, 3], values: [1, 3] });
  });

  it('leaves the series it was given as it was', () => {
    const before = extendSeries(EMPTY_SERIES, [1], [1]);
    extendSeries(before, [2], [2]);
    expect(before).toEqual({ steps: [1], values: [1] });
  });
});

describe('charts of a run that is taken back', () => {
  const charts = (...steps: number[]): Charts => {
    const series = extendSeries(EMPTY_SERIES, steps, steps);
    return { loss: series, accuracy: series, minGap90: series };
  };

  it('end at that step, and what was beyond it stays', () => {
    const series = charts(0, 5, 9);
    const { series: cut, past } = takeBack({ series, past: [] }, 6);
    expect(cut).toEqual(charts(0, 5));
    expect(past).toEqual([series]);
  });

  it('leave nothing behind where nothing was beyond it', () => {
    const past = [charts(0, 5, 9)];
    expect(takeBack({ series: charts(0), past }, 0)).toEqual({ series: charts(0), past });
  });

  it('stay of the longest runs, when there are many', () => {
    let charted: ReturnType<typeof takeBack> = { series: EMPTY_CHARTS, past: [] };
    for (const end of [500, 3, 40, 7, 90, 2]) charted = takeBack({ series: charts(0, end), past: charted.past }, 0);
    expect(charted.past.map(({ loss }) => loss.steps.at(-1))).toEqual([500, 40, 7, 90]);
  });
});
