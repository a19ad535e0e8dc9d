import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../experiment.ts';
import {
  addEvent,
  addMoment,
  cutHistory,
  EMPTY_HISTORY,
  type History,
  type HistoryEvent,
  type Moment,
  momentAt,
  momentBeside,
} from './history.ts';
import { recordBytes, type SnapshotRecord } from './record.ts';

/** A moment of lanes of so many samples. */
function moment(step: number, { lanes = 1, codes = new Uint16Array(0) } = {}): Moment {
  const record = {
    step,
    codes,
    heldOut: new Uint16Array(0),
    centres: new Float32Array(16),
    metrics: { classMeans: new Float32Array(8), arcs90: new Float32Array(16), confusion: new Uint16Array(64) },
  } as SnapshotRecord; // the parts that take room
  return { step, lanes: Array.from({ length: lanes }, () => ({ record, knobs: DEFAULT_KNOBS })) };
}
const [{ record: SMALL }] = moment(0).lanes;
const BYTES = recordBytes(SMALL);

const stepsOf = (history: History) => history.moments.map(({ step }) => step);
const event = (step: number, kind: HistoryEvent['kind'] = 'knob', lane = 0): HistoryEvent => ({ step, lane, kind });

describe('a history', () => {
  it('keeps within its budget both ends, every step of an event, and the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 62, max: 120 }),
        (run, room) => {
          let history = addMoment(EMPTY_HISTORY, moment(0), room * BYTES);
          let step = 0;
          for (const [gap, isEventful] of run) {
            step += gap;
            history = addMoment(history, moment(step), room * BYTES);
            if (isEventful) history = addEvent(history, event(step));
            expect(history.bytes).toBe(history.moments.length * BYTES);
            expect(history.bytes).toBeLessThanOrEqual(room * BYTES);
          }
          const steps = stepsOf(history);
          expect([steps[0], steps.at(-1)]).toEqual([0, step]);
          expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
          expect(history.events.length).toBeLessThanOrEqual(60);
          for (const { step: at } of history.events) expect(steps).toContain(at);
        },
      ),
    );
  });

  it('of 20,000 steps of eight lanes of 12,000 samples takes no more than 24 MB at any step, evenly spread', () => {
    const codes = new Uint16Array(24_000);
    let history = EMPTY_HISTORY;
    let most = 0;
    for (let step = 0; step <= 20_000; step += 4) {
      history = addMoment(history, moment(step, { lanes: 8, codes }));
      most = Math.max(most, history.bytes);
    }
    expect(most).toBeLessThanOrEqual(24e6);
    const steps = stepsOf(history);
    expect(steps.length).toBeGreaterThan(50);
    const widest = Math.max(...steps.slice(1).map((step, i) => step - steps[i]));
    expect(widest).toBeLessThan((4 * 20_000) / steps.length);
  });

  it('keeps its budget where only events are left', () => {
    let history = EMPTY_HISTORY;
    for (let step = 0; step < 20; step++) history = addEvent(addMoment(history, moment(step), 5 * BYTES), event(step));
    expect(history.moments).toHaveLength(5);
    expect([stepsOf(history)[0], stepsOf(history)[4]]).toEqual([0, 19]);
  });

  it('has the newest picture of a step, and each event of it once', () => {
    const [first, second] = [moment(3), moment(3)];
    let history = addMoment(addMoment(EMPTY_HISTORY, first), second);
    expect(history.moments).toEqual([second]);
    for (const it of [event(3), event(3), event(3, 'loss'), event(3, 'knob', 1)]) history = addEvent(history, it);
    expect(history.events).toEqual([event(3), event(3, 'loss'), event(3, 'knob', 1)]);
  });

  it('finds the moment nearest to a step, and those beside it', () => {
    const history = [0, 10, 20].reduce((so, step) => addMoment(so, moment(step)), EMPTY_HISTORY);
    const nearest = [-5, 4, 5, 6, 14, 99].map((step) => momentAt(history, step)?.step);
    expect(nearest).toEqual([0, 0, 0, 10, 10, 20]);
    expect(momentAt(EMPTY_HISTORY, 0)).toBeNull();
    expect([momentBeside(history, 10, -1)?.step, momentBeside(history, 10, 1)?.step]).toEqual([0, 20]);
    expect([momentBeside(history, 0, -1), momentBeside(history, 20, 1)]).toEqual([null, null]);
  });

  it('is taken back to a step: later pictures go, and what happened from there on', () => {
    let history = [0, 10, 20].reduce((so, step) => addMoment(so, moment(step)), EMPTY_HISTORY);
    history = [5, 10, 20].reduce((so, step) => addEvent(so, event(step)), history);
    const cut = cutHistory(history, 10);
    expect([stepsOf(cut), cut.events, cut.bytes]).toEqual([[0, 10], [event(5)], 2 * BYTES]);
    expect(stepsOf(history)).toEqual([0, 10, 20]);
  });
});
