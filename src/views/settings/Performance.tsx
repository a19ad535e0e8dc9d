/** The performance drawer: how fast the run trains, how smoothly the page draws, on what, and in how much memory. It looks
 *  twice a second, and only while it is open. */

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IMAGE_BYTES } from '../../core/dataset.ts';
import { MAIN_LANE } from '../../store/lanes.ts';
import type { LabState } from '../../store/state.ts';
import { NO_NUMBER } from '../format.ts';
import type { FrameMeter, Spread } from '../frameMeter.ts';
import { useFrameMeter } from '../useFrameMeter.ts';
import { useLab, useLabState } from '../useLab.ts';
import { BackendSentence } from './BackendSentence.tsx';
import { createPaceMeter } from './paceMeter.ts';
import styles from './performance.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

const LOOK_MS = 500;
const MEGABYTE = 1e6;

export function Performance({ id }: { id: string }) {
  const { words, text, formats } = useSettingsWords();
  const backend = useLabState((state) => state.backend);
  const kernels = useLabState((state) => state.kernels);
  const images = useLabState(({ people }) => (people ? people.labels.length + people.heldOutCount : 0));
  const bytesEach = useLabState(bytesOfSample);
  const { speed, pace, frames } = usePerformance();
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drawer.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const ms = (value: number | undefined) =>
    value ? words.performance.milliseconds(formats.fixed(value, 1)) : NO_NUMBER;
  const count = (value: number | null | undefined, decimals = 0) =>
    value === null || value === undefined ? NO_NUMBER : formats.fixed(value, decimals);
  const spread = (found: Spread | null) => (
    <>
      {ms(found?.median)}
      <span className={styles.worst}>
        {words.performance.worst} <span className={styles.worstValue}>{ms(found?.worst)}</span>
      </span>
    </>
  );
  const stepsPerSecond = pace?.stepsPerSecond;
  return (
    <div ref={drawer} id={id} className={styles.drawer}>
      <dl className={styles.figures}>
        <Row label={words.performance.stepsPerSecond}>
          {count(stepsPerSecond, stepsPerSecond !== undefined && stepsPerSecond < 100 ? 1 : 0)}
        </Row>
        <Row label={words.performance.imagesPerSecond}>{count(pace?.imagesPerSecond)}</Row>
        <Row label={words.performance.step}>{ms(speed.msPerStep)}</Row>
        {backend?.backend === 'webgpu' && (
          <>
            <Row label={words.performance.dispatches}>{count(speed.dispatchesPerStep)}</Row>
            <Row label={words.performance.submits}>{count(speed.submitsPerStep)}</Row>
          </>
        )}
      </dl>
      <dl className={styles.figures}>
        <Row label={words.performance.drawing}>{spread(frames.work)}</Row>
        <Row label={words.performance.interval}>{spread(frames.interval)}</Row>
        <Row label={words.performance.memory}>
          {images === 0
            ? NO_NUMBER
            : words.performance.megabytes(
                formats.fixed((images * bytesEach * speed.workers) / MEGABYTE, 1),
                formats.whole(images),
                speed.workers,
              )}
        </Row>
        <Row label={words.performance.device}>
          {backend ? words.performance.backend(text.backend.names[backend.backend], backend.device) : NO_NUMBER}
        </Row>
        <Row label={words.performance.workers}>{count(speed.workers)}</Row>
        <Row label={words.performance.kernels}>
          {kernels ? words.performance.kernelNames[kernels.kernels] : NO_NUMBER}
        </Row>
      </dl>
      <BackendSentence />
    </div>
  );
}

/** A picture's bytes, or a row's numbers. */
function bytesOfSample({ people }: LabState): number {
  if (!people?.rows) return IMAGE_BYTES;
  return people.upload?.kind === 'vectors' ? Float32Array.BYTES_PER_ELEMENT * people.upload.dimensions : 0;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What there is to show, anew twice a second. */
function usePerformance() {
  const lab = useLab();
  const meter = useFrameMeter();
  const [pace] = useState(createPaceMeter);
  const look = () => ({
    speed: lab.store.getState().speed,
    pace: pace.read(),
    frames: meter.read(performance.now()),
  });
  const [shown, setShown] = useState(look);
  // biome-ignore lint/correctness/useExhaustiveDependencies: look is made of the three
  useEffect(() => {
    const stopTicking = tick(meter);
    const timer = setInterval(() => setShown(look()), LOOK_MS);
    const unsubscribe = lab.store.subscribe((state, before) => {
      if (!state.isPlaying) pace.forget();
      else {
        const { snapshot } = state.lanes[MAIN_LANE];
        if (snapshot && snapshot !== before.lanes[MAIN_LANE].snapshot) pace.saw(performance.now(), snapshot);
      }
    });
    return () => {
      unsubscribe();
      clearInterval(timer);
      stopTicking();
      pace.forget();
    };
  }, [lab, meter, pace]);
  return shown;
}

/** Asks for every frame, so that their distance is known while nothing is drawn too. @returns a function that ends it */
function tick(meter: FrameMeter): () => void {
  meter.turn(true);
  const next = (nowMs: number) => {
    meter.ticked(nowMs);
    request = requestAnimationFrame(next);
  };
  let request = requestAnimationFrame(next);
  return () => {
    cancelAnimationFrame(request);
    meter.turn(false);
  };
}
