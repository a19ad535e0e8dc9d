import { expect, it } from 'vitest';
import { createTeller, milestoneOf } from './milestone.ts';

const RUNNING = { isPlaying: true, step: 100, scheduleSteps: 500, separated: 3, identities: 8 };

it('comes to all classes apart, the end of the schedule and a pause', () => {
  expect(milestoneOf({ ...RUNNING, step: 0, isPlaying: false })).toBeNull();
  expect(milestoneOf(RUNNING)).toBeNull();
  expect(milestoneOf({ ...RUNNING, separated: 8 })).toBe('separated');
  expect(milestoneOf({ ...RUNNING, step: 500 })).toBe('finished');
  expect(milestoneOf({ ...RUNNING, isPlaying: false })).toBe('paused');
});

it('is told once, though classes touch and part again; a pause whenever there is one', () => {
  const tell = createTeller();
  expect(tell(0, null)).toBe(false);
  expect([tell(50, null), tell(60, 'separated'), tell(61, null), tell(62, 'separated')]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect([tell(70, 'paused'), tell(70, 'paused'), tell(80, 'separated'), tell(90, 'paused')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect([tell(500, 'finished'), tell(510, 'finished')]).toEqual([true, false]);
});

it('is told again of the next run', () => {
  const tell = createTeller();
  expect([tell(60, 'separated'), tell(0, null), tell(60, 'separated')]).toEqual([true, false, true]);
});
