/** The map of m and s: what it is of, what starts and stops it, the table, and what it says once it is whole. */
import { useCallback } from 'react';
import { numberKnob } from '../../../core/losses/knobs.ts';
import { isMapped, planKey } from '../../../core/map.ts';
import { addedBy, answerOf, type MarginRange } from '../../../core/mapAnswer.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { mapOf } from '../../../store/mapOf.ts';
import type { LabState } from '../../../store/state.ts';
import { Prose } from '../../parts/Prose.tsx';
import { useLab, useLabState, useLive } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { MapControls } from './MapControls.tsx';
import { MapTable } from './MapTable.tsx';
import styles from './map.module.css';
import { useMap, useMapState } from './useMap.ts';

export function MapOfMarginAndScale() {
  const lab = useLab();
  const map = useMap();
  const aim = useCallback(() => {
    const { plan, own } = mapOf(lab.store.getState());
    map.aim(plan, own);
  }, [lab, map]);
  useLive(choices, aim);
  const plan = useMapState((state) => state.plan);
  const phase = useMapState((state) => state.phase);
  const isOther = useLabState((state) => plan !== null && planKey(mapOf(state).plan) !== planKey(plan));
  if (!plan) return null;
  return (
    <div className={styles.frame} data-phase={phase}>
      <Size />
      <MapControls isOther={isOther} aim={aim} />
      <MapTable plan={plan} />
      <Answer />
    </div>
  );
}

/** What a map is of. */
const choices = ({ setup, lanes, people }: LabState) => [setup, lanes[MAIN_LANE].knobs, people] as const;

/** What was trained, and at which size. */
function Size() {
  const { words, text, formats } = useInstrumentWords();
  const plan = useMapState((state) => state.plan);
  const data = useLabState((state) => state.setup.data);
  const chosen = useLabState(({ lanes }) => lanes[MAIN_LANE].knobs.loss);
  const identities = useLabState(({ people, setup }) => people?.identities ?? setup.identities);
  if (!plan) return null;
  const { setup, knobs } = plan;
  const size = words.map.size({
    loss: text.loss.of[knobs.loss].name,
    seed: String(setup.seed),
    identities: formats.whole(setup.data === 'upload' ? identities : setup.identities),
    images: formats.whole(setup.imagesPerIdentity),
    steps: formats.whole(knobs.scheduleSteps),
    batch: formats.whole(knobs.batchSize),
  });
  const isDrawnInstead = data === 'upload' && setup.data !== 'upload';
  const notes = [
    size,
    ...(isDrawnInstead ? [words.map.drawnInstead] : []),
    ...(!isMapped(chosen) ? [words.map.otherLoss(text.loss.of[chosen].name)] : []),
  ];
  return (
    <p className={styles.size}>
      <Prose>{notes.join(words.map.space)}</Prose>
    </p>
  );
}

/** Is it the margin or the scale? */
function Answer() {
  const { words, formats } = useInstrumentWords();
  const plan = useMapState((state) => state.plan);
  const rows = useMapState((state) => state.rows);
  const answer = plan && answerOf(plan, rows);
  if (!plan || !answer) return null;
  const knob = numberKnob(plan.knob);
  const range = ({ margin, least, most, scale }: MarginRange) => ({
    margin: `${knob.symbol} = ${formats.short(margin)}`,
    least: `${formats.degrees(least, 0)}°`,
    most: `${formats.degrees(most, 0)}°`,
    scale: formats.short(scale),
  });
  const added = addedBy(answer);
  const verdict = added < 0 ? words.map.ahead(formats.whole(-added)) : words.map.adds(formats.whole(added));
  return (
    <p className={styles.answer}>
      {[words.map.answer(range(answer.without), range(answer.best)), verdict].join(words.map.space)}
    </p>
  );
}
