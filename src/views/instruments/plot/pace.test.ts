import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { LabState, LabStore } from '../../../store/state.ts';
import { subscribePaced } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store of what the pace looks at, and how often it has called. */
function listen() {
  const knobs = {};
  const store = createStore<LabState>()(
    subscribeWithSelector(() => ({ hovered: null, lanes: [{ knobs }] }) as unknown as LabState), // no more is read
  ) as LabStore;
  const calls = vi.fn();
  const end = subscribePaced(store, calls);
  const train = () => store.setState(({ lanes }) => ({ lanes: lanes.map((lane) => ({ ...lane })) }));
  return { store, calls, end, train };
}

it('follows training ten times a second, and the reader at once', () => {
  const { store, calls, train } = listen();
  for (let frame = 0; frame < 60; frame++) {
    train();
    vi.advanceTimersByTime(1000 / 60);
  }
  expect(calls.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(calls.mock.calls.length).toBeLessThanOrEqual(11);
  calls.mockClear();
  store.setState({ hovered: 7 });
  expect(calls).toHaveBeenCalledTimes(1);
  store.setState(({ lanes }) => ({ lanes: lanes.map((lane) => ({ ...lane, knobs: { ...lane.knobs } })) }));
  expect(calls).toHaveBeenCalledTimes(2);
  store.setState({ lookBack: { lanes: [] } as unknown as LabState['lookBack'] }); // no more is read
  expect(calls).toHaveBeenCalledTimes(3);
});

it('shows the last step of a run that ends, and nothing once it has ended itself', () => {
  const { calls, end, train } = listen();
  train();
  vi.advanceTimersByTime(10);
  train();
  train();
  calls.mockClear();
  vi.advanceTimersByTime(100);
  expect(calls).toHaveBeenCalledTimes(1);
  train();
  end();
  vi.advanceTimersByTime(1000);
  expect(calls).toHaveBeenCalledTimes(1);
});
