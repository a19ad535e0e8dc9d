/** Holds the circles still while a run trains, and says so: how far it is, which step they show, and the way to the newest. */
import { useEffect, useRef } from 'react';
import { MAIN_LANE } from '../../store/lanes.ts';
import type { LabState, View } from '../../store/state.ts';
import { holdStills, type Stills } from '../../store/stills.ts';
import { Live, type Reading } from '../parts/Live.tsx';
import { useLab, useLabState } from '../useLab.ts';
import styles from './still.module.css';
import { en, ja, type StillCatalogue } from './text.ts';

const CATALOGUES: Readonly<Record<View['language'], StillCatalogue>> = { en, ja };

export function Still() {
  const lab = useLab();
  const words = CATALOGUES[useLabState(({ view }) => view.language)];
  const isHeld = useLabState(({ held }) => held !== null);
  const stills = useRef<Stills>(null);
  useEffect(() => {
    const held = holdStills(lab);
    stills.current = held;
    return held.release;
  }, [lab]);
  // One line at any time, so that it moves nothing itself.
  return (
    <p className={styles.still}>
      {isHeld ? (
        <>
          <Live read={progress} align="start" />
          <button data-cure type="button" onClick={() => stills.current?.show()}>
            {words.show}
          </button>
        </>
      ) : (
        words.why
      )}
    </p>
  );
}

const progress: Reading = ({ lanes, held, view }: LabState, formats) => {
  const { knobs, snapshot } = lanes[MAIN_LANE];
  const newest = snapshot?.step ?? 0;
  const steps = formats.whole(Math.max(newest, knobs.scheduleSteps));
  const shown = held?.[MAIN_LANE].snapshot?.step ?? 0;
  return CATALOGUES[view.language].progress(formats.whole(newest), steps, formats.whole(shown));
};
