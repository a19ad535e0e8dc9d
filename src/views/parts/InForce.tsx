/** Where a ramp has brought m or s by now: a ring on its slider's track. */
import { type CSSProperties, useCallback, useRef } from 'react';
import { lossInForce } from '../../core/schedule.ts';
import type { LabState } from '../../store/state.ts';
import { useLive } from '../useLab.ts';
import styles from './knobs.module.css';
import type { SliderScale } from './sliderScale.ts';

/** m and s that the next step will use. Worked out here, so that it follows a slider without waiting for the worker. */
export function marginInForce({ knobs, snapshot }: LabState): number {
  return lossInForce(knobs, snapshot?.step ?? 0).margin;
}
export function scaleInForce({ knobs, snapshot }: LabState): number {
  return lossInForce(knobs, snapshot?.step ?? 0).scale;
}

export function InForce({
  read,
  target,
  scale,
}: {
  read: (state: LabState) => number;
  target: number;
  scale: SliderScale;
}) {
  const ring = useRef<HTMLSpanElement>(null);
  const apply = useCallback(
    (value: number) => {
      const { current } = ring;
      if (!current) return;
      current.style.setProperty('--position', String(scale.position(value) / scale.stops));
      current.dataset.shown = String(value !== target);
    },
    [target, scale],
  );
  useLive(read, apply);
  return (
    <span
      ref={ring}
      className={styles.force}
      data-shown="false"
      style={{ '--position': 0 } as CSSProperties /* a custom property */}
    />
  );
}
