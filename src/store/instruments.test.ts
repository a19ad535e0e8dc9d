import { expect, it } from 'vitest';
import { INSTRUMENT_NAMES, type InstrumentName, toggleInstrument } from './instruments.ts';

it('an instrument is shown when chosen, gone when chosen again, and the oldest makes room', () => {
  const [a, b, c] = ['a', 'b', 'c'] as unknown as InstrumentName[]; // any names do
  expect(toggleInstrument([], a)).toEqual([a]);
  expect(toggleInstrument([a, b], a)).toEqual([b]);
  expect(toggleInstrument([a, b], c)).toEqual([b, c]);
  expect(new Set(INSTRUMENT_NAMES).size).toBe(INSTRUMENT_NAMES.length);
});
