/** A piece of text that follows the store without rendering: for numbers that change every frame. */
import { useCallback, useRef } from 'react';
import { laneAt } from '../../store/lanes.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { LabState, ShownLane } from '../../store/state.ts';
import type { Formats } from '../format.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useLive, useWords } from '../useLab.ts';
import { useLaneIndex } from '../useLane.ts';
import styles from './live.module.css';

/** What to show; keep it outside of components, so that it is the same function at every render.
 *  @param lane the one that the component stands beside, as it is shown */
export type Reading = (state: LabState, formats: Formats, text: Catalogue, lane: ShownLane) => string;

interface LiveProps {
  read: Reading;
  /** Width of the slot in digits: as wide as the widest thing it will show, so that nothing beside it moves. */
  digits?: number;
  align?: 'start' | 'end';
  /** Reads the newest step of the lane, whatever is looked back at. */
  isNewest?: boolean;
}

export function Live({ read, digits, align = 'end', isNewest = false }: LiveProps) {
  const { text, formats } = useWords();
  const slot = useRef<HTMLSpanElement>(null);
  const index = useLaneIndex();
  const select = useCallback(
    (state: LabState) => read(state, formats, text, isNewest ? laneAt(state.lanes, index) : shownLane(state, index)),
    [read, formats, text, index, isNewest],
  );
  const apply = useCallback((shown: string) => {
    if (slot.current) slot.current.textContent = shown;
  }, []);
  useLive(select, apply);
  return (
    <span
      ref={slot}
      className={styles.slot}
      data-align={align}
      style={digits ? { minWidth: `${digits}ch` } : undefined}
    />
  );
}
