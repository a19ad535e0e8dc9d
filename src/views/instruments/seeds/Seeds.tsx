/** The seeds: what starts a row of them, their circles, their gaps on one axis, and what these say together. */
import { useState } from 'react';
import { leadOf } from '../../../core/spread.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { changedLanes } from '../../../store/seeds.ts';
import type { LabState } from '../../../store/state.ts';
import { useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { GapPlot } from './GapPlot.tsx';
import { SeedControls } from './SeedControls.tsx';
import { SeedStrip } from './SeedStrip.tsx';
import styles from './seeds.module.css';
import { pairsOf, troublesOf } from './tally.ts';
import { type Row, useRows } from './useSeeds.ts';

export function Seeds() {
  const { words } = useInstrumentWords();
  const rows = useRows();
  const isStill = useLabState(({ people }) => people?.isStill === true);
  const seed = useLabState(({ setup }) => setup.seed);
  const [pointed, point] = useState<number | null>(null);
  if (isStill) return <p className={styles.note}>{words.seeds.still}</p>;
  const isEmpty = rows.every(({ runs }) => runs.length === 0);
  return (
    <div className={styles.frame}>
      <SeedControls />
      <Changed rows={rows} />
      {isEmpty ? (
        <p className={styles.note}>{words.seeds.none}</p>
      ) : (
        <>
          <SeedStrip rows={rows} seed={seed} onPoint={point} />
          <GapPlot rows={rows} seed={pointed ?? seed} />
          <Findings rows={rows} />
        </>
      )}
    </div>
  );
}

const changed = (state: LabState) => changedLanes(state).join();

/** Why the run under way, or at its end, leaves no circle. */
function Changed({ rows }: { rows: readonly Row[] }) {
  const { words } = useInstrumentWords();
  const lanes = useLabState(changed).split(',');
  const names = rows.filter(({ lane }) => lanes.includes(String(lane))).map(({ name }) => name);
  return names.length > 0 && <p className={styles.note}>{words.seeds.changed(names)}</p>;
}

/** What the seeds say together, a sentence each. */
function Findings({ rows }: { rows: readonly Row[] }) {
  const { words, formats } = useInstrumentWords();
  const main = rows.find(({ lane }) => lane === MAIN_LANE);
  const leads = rows.flatMap(({ key, name, runs }) => {
    const lead = main && key !== main.key ? leadOf(pairsOf(main.runs, runs)) : null;
    if (!main || !lead) return [];
    const median = lead.median === null ? null : formats.degrees(lead.median);
    return [words.seeds.lead(main.name, name, median, lead.larger, lead.count)];
  });
  const troubles = rows.flatMap(({ name, runs }) => {
    const { mixed, merged, notFinite } = troublesOf(runs);
    const what = [
      ...(mixed > 0 ? [words.seeds.mixed(mixed, runs.length)] : []),
      ...(merged > 0 ? [words.seeds.merged(merged, runs.length)] : []),
      ...(notFinite > 0 ? [words.seeds.notFinite(notFinite, runs.length)] : []),
    ];
    return what.length > 0 ? [words.seeds.troubles(name, what)] : [];
  });
  const isOne = rows.every(({ runs }) => runs.length < 2);
  return (
    <ul className={styles.findings}>
      {[...(isOne ? [words.seeds.one] : leads), ...troubles].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
