/** One circle with its loss, its figures and its margin. */

import { circleOrder, laneAt } from '../../store/lanes.ts';
import { shownLane } from '../../store/lookBack.ts';
import { isFinished, isMoved, trainedKnobs } from '../../store/rerun.ts';
import type { LabState, Lane } from '../../store/state.ts';
import { Circle } from '../circle/Circle.tsx';
import { NoPull } from '../circle/NoPull.tsx';
import type { Mark } from '../circle/paint.ts';
import { circleText } from '../circle/text.ts';
import { Hideable } from '../Hideable.tsx';
import { changeName, laneName } from '../laneName.ts';
import { useFrameMeter } from '../useFrameMeter.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { LaneContext, useLaneIndex, useLaneState } from '../useLane.ts';
import { LossKnobs } from './LossKnobs.tsx';
import { LossSwitch } from './LossSwitch.tsx';
import styles from './pane.module.css';
import { ScaleSlider } from './ScaleSlider.tsx';
import { GhostNote, Verdict } from './Verdict.tsx';
import { Walk } from './Walk.tsx';
import { Warning } from './Warning.tsx';

interface PaneProps {
  /** No other circle stands beside it. */
  isAlone: boolean;
  /** Many stand around it: its knobs are at hand below once it is touched. */
  isOfWall: boolean;
  singled: number | null;
  /** Where the keys stand, in any circle. */
  mark: Mark | null;
  onMark: (mark: Mark | null) => void;
}

export function Pane({ isAlone, isOfWall, singled, mark, onMark }: PaneProps) {
  const lab = useLab();
  const { text } = useWords();
  const lane = useLaneIndex();
  const place = useLabState((state) => placeAmongAlike(state, lane));
  const name = text.loss.of[useLaneState(({ knobs }) => knobs.loss)].name + place;
  const ghost = useLaneState(ghostArcs);
  const language = useLabState((state) => state.view.language);
  const isAtHand = useLabState(({ view }) => view.shownLane === lane);
  const take = () => {
    if (isOfWall && !isAtHand) lab.setView({ shownLane: lane });
  };
  const meter = useFrameMeter();
  return (
    <section
      className={styles.pane}
      aria-label={name}
      aria-current={isOfWall && isAtHand}
      onPointerDown={take}
      onFocus={take}
    >
      <div className={styles.head}>
        <Hideable name="loss">
          <LossSwitch isAlone={isAlone} />
        </Hideable>
        <Verdict />
        {!isOfWall && (
          <Hideable name="panes">
            <PaneSwitch isAlone={isAlone} name={name} />
          </Hideable>
        )}
      </div>
      <div className={styles.stage}>
        <Circle
          lab={lab}
          lane={lane}
          text={circleText[language]}
          meter={meter}
          ghost={ghost}
          singled={singled}
          mark={mark}
        />
        <Walk name={name} label={circleText[language].drawing(name)} onMark={onMark} />
      </div>
      {!isOfWall && <PaneFoot />}
    </section>
  );
}

/** Which circle it is, ' 2', where another has its loss too: two parts of a page are not called the same. */
function placeAmongAlike(state: LabState, lane: number): string {
  const { lanes } = state;
  const { loss } = laneAt(lanes, lane).knobs;
  const isAlone = lanes.filter(({ knobs }) => knobs.loss === loss).length < 2;
  return isAlone ? '' : ` ${circleOrder(state).indexOf(lane) + 1}`;
}

/** What a circle says below itself, and the numbers of its loss. */
function PaneFoot() {
  const lab = useLab();
  const lane = useLaneIndex();
  const language = useLabState((state) => state.view.language);
  const other = useOtherName();
  return (
    <>
      <div className={styles.notes}>
        <p>
          <NoPull lab={lab} lane={lane} text={circleText[language]} />
        </p>
        <p>{other || <GhostNote />}</p>
      </div>
      <div className={styles.foot}>
        <LaneNumbers />
      </div>
    </>
  );
}

/** What is wrong with a circle's run, and what its loss is moved by. */
function LaneNumbers() {
  const isLinked = useLabState((state) => state.view.isScaleLinked);
  return (
    <>
      <Warning />
      <Hideable name="margin">
        <LossKnobs />
      </Hideable>
      {!isLinked && (
        <Hideable name="scale">
          <ScaleSlider />
        </Hideable>
      )}
    </>
  );
}

/** The numbers of the one circle of a wall that was touched last. */
export function AtHand() {
  const { text, formats } = useWords();
  const lane = useLabState((state) => state.view.shownLane);
  const name = useLabState(({ lanes }) => laneName(laneAt(lanes, lane).knobs, text, formats));
  return (
    <LaneContext value={lane}>
      <section className={styles.hand} aria-label={text.wall.atHand(name)}>
        <p className={styles.handName}>{name}</p>
        <LaneNumbers />
      </section>
    </LaneContext>
  );
}

/** What the circle shows was trained with, where it is not what is chosen now: at a past step, and after a run's end. */
function useOtherName(): string {
  const { text, formats } = useWords();
  const index = useLaneIndex();
  return useLabState((state) => {
    const lane = laneAt(state.lanes, index);
    const [then, now] = [shownLane(state, index), lane].map(({ knobs }) => laneName(knobs, text, formats));
    if (then !== now) return text.history.atThisStep(then);
    if (!isFinished(state) || !isMoved(lane)) return '';
    return text.run.trainedWith(changeName(trainedKnobs(lane), lane.knobs, text, formats));
  });
}

/** Arcs of classes that lay among each other would be a grey ring and say nothing. */
function ghostArcs({ ghost }: Lane): Float32Array | null {
  return ghost && !ghost.metrics.isMixed ? ghost.metrics.arcs90 : null;
}

/** Makes this circle the only one, or brings the other back. */
function PaneSwitch({ isAlone, name }: { isAlone: boolean; name: string }) {
  const lab = useLab();
  const { text } = useWords();
  const lane = useLaneIndex();
  const label = isAlone ? text.panes.both : text.panes.alone(name);
  return (
    <button
      className={styles.switch}
      type="button"
      title={label}
      aria-label={label}
      onClick={() => lab.setView(isAlone ? { panes: 2 } : { panes: 1, shownLane: lane })}
    >
      <svg viewBox="0 0 20 12" width="20" height="12" fill="none" stroke="currentColor" aria-hidden="true">
        {isAlone ? (
          <path d="M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1M14 1a5 5 0 1 0 0 10A5 5 0 1 0 14 1" />
        ) : (
          <path d="M10 1a5 5 0 1 0 0 10A5 5 0 1 0 10 1" />
        )}
      </svg>
    </button>
  );
}
