import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTeller } from './teller.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listen() {
  const said: string[] = [];
  return { said, ...createTeller((sentence) => said.push(sentence)) };
}

it('says what happened at once, and no more than one sentence in three seconds', () => {
  const { said, tell } = listen();
  tell('training');
  vi.advanceTimersByTime(100);
  expect(said).toEqual(['training']);
  tell('paused');
  vi.advanceTimersByTime(2999);
  expect(said).toEqual(['training']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['training', 'paused']);
});

it('says the newest of what came meanwhile, and leaves out the rest', () => {
  const { said, tell } = listen();
  for (const sentence of ['one', 'two', 'three']) tell(sentence);
  vi.advanceTimersByTime(100);
  for (const sentence of ['four', 'five']) tell(sentence);
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['three', 'five', '']);
});

it('says a warning before all else, though it is older', () => {
  const { said, tell } = listen();
  tell('merged', true);
  tell('finished');
  vi.advanceTimersByTime(100);
  tell('paused');
  tell('not a number', true);
  vi.advanceTimersByTime(3000);
  expect(said).toEqual(['merged', 'not a number']);
});

it('waits for no one after a silence, and says nothing once it is stopped', () => {
  const { said, tell, stop } = listen();
  tell('one');
  vi.advanceTimersByTime(60_000);
  tell('two');
  vi.advanceTimersByTime(100);
  expect(said).toEqual(['one', '', 'two']);
  tell('three');
  stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['one', '', 'two']);
});
