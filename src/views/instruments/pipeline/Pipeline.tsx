/** Figure 2, live: one face from its feature to its loss under one of the two losses, every number that is on the way, and the
 *  gradient back. */
import { useState } from 'react';
import { isOfTriplets } from '../../../core/losses/force.ts';
import { type Pipeline as Numbers, pipelineOf } from '../../../core/pipeline.ts';
import { circleOrder, MAIN_LANE } from '../../../store/lanes.ts';
import { shownLane, shownLanes } from '../../../store/lookBack.ts';
import card from '../../circle/card.module.css';
import { forceOf } from '../../circle/force.ts';
import { SamplePicture } from '../../circle/SamplePicture.tsx';
import { circleText, whoIs } from '../../circle/text.ts';
import { identityStyle } from '../../identityStyle.ts';
import { laneName } from '../../laneName.ts';
import { Prose } from '../../parts/Prose.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { useLab, useLabState } from '../../useLab.ts';
import { usePaced } from '../plot/usePaced.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { ClassRows } from './ClassRows.tsx';
import { Directions } from './Directions.tsx';
import styles from './pipeline.module.css';
import { Stages } from './Stages.tsx';
import { type Followed, useFollowed } from './useFollowed.ts';

export function Pipeline() {
  const [chosen, setLane] = useState<number>(MAIN_LANE);
  const { words, text, formats } = useInstrumentWords();
  const names = useLabState((state) =>
    shownLanes(state)
      .map(({ knobs }) => laneName(knobs, text, formats))
      .join('\n'),
  ).split('\n');
  const runs = circleOrder({ lanes: names }).map(String);
  const lane = chosen < names.length ? chosen : MAIN_LANE;
  const isWithoutLogits = useLabState((state) => isOfTriplets(shownLane(state, lane).knobs));
  const followed = useFollowed();
  const numbers = usePipeline(lane, followed?.sample ?? null);
  return (
    <div className={styles.pipeline}>
      <div className={styles.head}>
        {followed && <Face followed={followed} />}
        <Segmented
          label={text.loss.runs}
          isLabelHidden
          shape="inline"
          options={runs}
          names={Object.fromEntries(names.entries())}
          value={String(lane)}
          onChoose={(run) => setLane(Number(run))}
        />
      </div>
      {numbers ? (
        <div className={styles.body}>
          <Stages numbers={numbers} lane={lane} />
          <div>
            <Directions numbers={numbers} />
            {numbers.beside !== 0 && <p className={styles.soft}>{words.beside.arrow}</p>}
          </div>
          <ClassRows numbers={numbers} caption={names[lane]} />
        </div>
      ) : (
        <p className={styles.none}>
          <Prose>{isWithoutLogits ? words.noLogits : words.pipeline.none}</Prose>
        </p>
      )}
    </div>
  );
}

/** What the loss makes of one sample, with the knobs as they are at this moment, as the circle's card has it. */
function usePipeline(lane: number, sample: number | null): Numbers | null {
  const own = usePaced((state) => shownLane(state, lane));
  const people = useLabState((state) => state.people);
  const { snapshot, knobs } = own;
  if (sample === null || !people || !snapshot || sample >= snapshot.seen) return null;
  const embedding = snapshot.embeddings.subarray(2 * sample, 2 * sample + 2);
  if (isOfTriplets(knobs)) return null;
  const force = forceOf(knobs, snapshot.step);
  return pipelineOf(embedding, snapshot.centres, people.labels[sample], force, snapshot.classCentres);
}

function Face({ followed: { sample, why } }: { followed: Followed }) {
  const lab = useLab();
  const { words } = useInstrumentWords();
  const text = circleText[useLabState((state) => state.view.language)];
  const people = useLabState((state) => state.people);
  const label = people?.labels[sample];
  if (!people || label === undefined) return null;
  const who = whoIs(label, people.names, text);
  const row = people.rows?.[sample] ?? null;
  return (
    <div className={styles.face} style={identityStyle(label, people.identities)}>
      {row === null && <SamplePicture lab={lab} sample={sample} label={text.picture(who)} className={styles.picture} />}
      <p className={styles.who}>
        <span className={card.swatch} />
        <strong>{who}</strong>
        <span className={styles.soft}>
          {row !== null && `${text.row(String(row + 1))} · `}
          {words.pipeline.following[why]}
        </span>
      </p>
    </div>
  );
}
