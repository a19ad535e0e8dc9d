/** People whom the networks were never trained on: where each lane places them, what of verification is left on them, and one
 *  visitor beside them. */
import { useMemo, useState } from 'react';
import { trainedKnobs } from '../../../store/rerun.ts';
import type { LabState } from '../../../store/state.ts';
import { laneName } from '../../laneName.ts';
import { Prose } from '../../parts/Prose.tsx';
import { useLab, useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { KeptOut } from './KeptOut.tsx';
import { LaneCircle } from './LaneCircle.tsx';
import { measureLane } from './measure.ts';
import styles from './open.module.css';
import { Rates } from './Rates.tsx';
import { Strangers } from './Strangers.tsx';
import { VisitorRow } from './VisitorRow.tsx';

const openSetOf = ({ openSet }: LabState) => openSet;
const NOBODY = new Uint8Array(0);
const NO_ARCS = new Float32Array(0);

export function Open() {
  const lab = useLab();
  const { words, text, formats } = useInstrumentWords();
  const openSet = useLabState(openSetOf);
  const names = useLabState(({ lanes }) =>
    lanes.map((lane) => laneName(trainedKnobs(lane), text, formats)).join('\n'),
  ).split('\n');
  const data = useLabState(({ setup }) => setup.data);
  const isVectors = useLabState(({ people }) => people?.rows != null);
  const trained = useLabState(({ people }) => people?.identities ?? 0);
  const [lit, setLit] = useState<number | null>(null);
  const shot = openSet?.shot ?? null;
  const unseenLabels = openSet?.unseen?.labels ?? NOBODY;
  const measured = useMemo(
    () =>
      shot?.seenLabels.length
        ? shot.lanes.map((lane) => measureLane(lane, { seen: shot.seenLabels, unseen: unseenLabels }))
        : [],
    [shot, unseenLabels],
  );
  const judgedAt = useLabState(({ lanes: [{ snapshot }] }) => snapshot?.metrics.step);
  // As the large circles have them, of all held-out pictures: the look is at a part of these, and told before the judgement.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a look, a judgement or another lane there are others
  const arcs = useMemo(
    () => lab.store.getState().lanes.map(({ snapshot }) => snapshot?.metrics.arcs90 ?? NO_ARCS),
    [shot, judgedAt, lab],
  );
  if (isVectors) return <p className={styles.note}>{words.open.vectors}</p>;
  if (!shot || measured.length === 0) return <p className={styles.note}>{words.open.waiting}</p>;
  return (
    <div className={styles.open}>
      <VisitorRow shot={shot} names={names} arcs={arcs} />
      {data === 'upload' && <KeptOut people={trained + (openSet?.unseen?.portraits.length ?? 0)} />}
      {!openSet?.unseen && (
        <p className={styles.note}>{data === 'digits' ? words.open.noDigits : words.open.noPeople}</p>
      )}
      {openSet?.unseen && <Strangers people={openSet.unseen} lit={lit} onLight={setLit} />}
      <div className={styles.lanes}>
        {shot.lanes.map((lane, i) => (
          <LaneCircle
            key={names[i] + String(i)}
            name={names[i]}
            lane={lane}
            arcs={arcs[i]}
            labels={unseenLabels}
            lit={lit}
            onLight={setLit}
          />
        ))}
      </div>
      <Rates names={names} measured={measured} />
      <p className={styles.note}>
        <Prose>{words.open.cannot}</Prose>
      </p>
      <p className={styles.note}>
        {words.open.cost(formats.whole(shot.step), formats.whole(shot.images), formats.whole(shot.ms))}
      </p>
    </div>
  );
}
