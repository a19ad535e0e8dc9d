/** Where a ramp has brought a number by now: a ring on its slider's track. */
import { type CSSProperties, useCallback, useRef } from 'react';
import { lossInForce } from '../../core/schedule.ts';
import { laneAt } from '../../store/lanes.ts';
import type { LabState, Lane, ShownLane } from '../../store/state.ts';
import { useLive } from '../useLab.ts';
import { useLaneIndex } from '../useLane.ts';
import styles from './knobs.module.css';
import type { SliderScale } from './sliderScale.ts';

/** s that the next step will use. Worked out here, so that it follows a slider without waiting for the worker. */
export function scaleInForce({ knobs, snapshot }: ShownLane): number {
  return lossInForce(knobs, snapshot?.step ?? 0).scale;
}

export function InForce({ read, target, scale }: { read: (lane: Lane) => number; target: number; scale: SliderScale }) {
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
  const index = useLaneIndex();
  const select = useCallback((state: LabState) => read(laneAt(state.lanes, index)), [read, index]);
  useLive(select, apply);
  return (
    <span
      ref={ring}
      className={styles.force}
      data-shown="false"
      style={{ '--position': 0 } as CSSProperties /* a custom property */}
    />
  );
}
