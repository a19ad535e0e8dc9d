import { expect, test } from 'vitest';
import { DetectorMissing } from '../../data/photos/build.ts';
import { PausableDetector } from './pausableDetector.ts';

const PHOTO = { width: 1, height: 1, rgb: new Uint8Array(3) };

/** A detector whose every look waits to be let go on. */
function open() {
  const events: string[] = [];
  const waiting: (() => void)[] = [];
  const lent = new PausableDetector(async () => {
    events.push('open');
    return {
      locate: () =>
        new Promise((resolve) => {
          events.push('look');
          waiting.push(() => resolve(null));
        }),
      dispose: () => events.push('dispose'),
    };
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const goOn = async () => {
    waiting.shift()?.();
    await settle();
  };
  return { lent, events, settle, goOn };
}

test('a pause waits for one photo and frees the device; reading goes on after it', async () => {
  const { lent, events, settle, goOn } = open();
  const reading = (async () => {
    for (let photo = 0; photo < 3; photo++) await lent.locate(PHOTO);
  })();
  await settle();
  let isPaused = false;
  const paused = lent.pause().then(() => {
    isPaused = true;
  });
  await settle();
  expect([isPaused, ...events]).toEqual([false, 'open', 'look']);
  await goOn();
  await paused;
  expect(events).toEqual(['open', 'look', 'dispose']);
  await settle();
  expect(events).toHaveLength(3);
  lent.resume();
  await settle();
  await goOn();
  await goOn();
  await reading;
  expect(events).toEqual(['open', 'look', 'dispose', 'open', 'look', 'look']);
});

test('every pause wants its own resume', async () => {
  const { lent, events, settle, goOn } = open();
  await lent.pause();
  await lent.pause();
  const located = lent.locate(PHOTO);
  lent.resume();
  await settle();
  expect(events).toEqual([]);
  lent.resume();
  await settle();
  await goOn();
  expect(await located).toBeNull();
});

test('a detector that cannot be fetched is missing for every photo, and a pause does not mind', async () => {
  const lent = new PausableDetector(() => Promise.reject(new TypeError('offline')));
  await expect(lent.locate(PHOTO)).rejects.toThrow(new DetectorMissing('offline'));
  await expect(lent.locate(PHOTO)).rejects.toThrow(DetectorMissing);
  await lent.pause();
  lent.resume();
});
