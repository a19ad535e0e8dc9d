/** The circles: both runs side by side where there is room, as in Figure 3, else one of them; or a wall of six. */
import { useState } from 'react';
import { isWall } from '../../store/lanes.ts';
import { SampleCard } from '../circle/SampleCard.tsx';
import { circleText } from '../circle/text.ts';
import { Hideable } from '../Hideable.tsx';
import { laneName, shortLaneNames } from '../laneName.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { LaneContext } from '../useLane.ts';
import { useShownLanes } from '../useShownLanes.ts';
import type { Walked } from '../walked.ts';
import { Failure } from './Failure.tsx';
import { LazySingledName } from './LazySingledName.tsx';
import { Pane } from './Pane.tsx';
import styles from './pane.module.css';

/** @param isFull the page fills the screen of a room, which is shown whom a dot is of */
export function Panes({ isFull }: { isFull: boolean }) {
  const shown = useShownLanes();
  const lab = useLab();
  const touched = useLabState((state) => state.singled);
  const ofDot = useLabState(({ hovered, pinned, people }) => people?.labels[hovered ?? pinned ?? -1] ?? null);
  const [walked, setWalked] = useState<Walked | null>(null);
  const singled = touched ?? walked?.label ?? (isFull ? ofDot : null);
  return (
    <div className={styles.panes} data-count={shown.length}>
      {shown.map((lane, place) => (
        // By place, so that one circle shows another lane by moving its dots there.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays
        <LaneContext key={place} value={lane}>
          <Pane
            isAlone={shown.length === 1}
            isOfWall={shown.length > 2}
            singled={singled}
            onSingle={lab.single}
            walked={walked}
            onWalk={setWalked}
          />
        </LaneContext>
      ))}
      {isFull && <LazySingledName label={singled} />}
      <Failure />
    </div>
  );
}

/** The dot that is pointed at, as each circle shown sees it. */
export function PointedCard() {
  const lab = useLab();
  const { text, formats } = useWords();
  const language = useLabState((state) => state.view.language);
  const shown = useShownLanes();
  const names = useLabState(({ lanes }) =>
    (isWall({ lanes })
      ? shortLaneNames(lanes, text, formats)
      : lanes.map(({ knobs }) => laneName(knobs, text, formats))
    ).join('\n'),
  ).split('\n');
  return (
    <Hideable name="card">
      <SampleCard lab={lab} text={circleText[language]} lanes={shown.map((lane) => ({ lane, name: names[lane] }))} />
    </Hideable>
  );
}
