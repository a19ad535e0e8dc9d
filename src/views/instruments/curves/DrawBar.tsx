/** Below the curves: how a reader gets a curve of his own and, where there is one, what can be done to its points and what it
 *  means where it rises. */
import { MOST_POINTS, sampleCurve, spellCurve } from '../../../core/losses/drawnCurve.ts';
import { curveOf } from '../../../core/losses/force.ts';
import { settledForce } from '../../../core/schedule.ts';
import { COMPARED_LANE, MAIN_LANE } from '../../../store/lanes.ts';
import type { ShownLane } from '../../../store/state.ts';
import { useLab } from '../../useLab.ts';
import { useTell } from '../../useTell.ts';
import { circleName } from '../circleName.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './curves.module.css';
import { risingStretches } from './editPoints.ts';
import { ARROWS, STEP } from './Handles.tsx';
import type { Editor } from './useEditor.ts';

/** For who cannot drag. */
const GLYPHS = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' } as const;
const ARROW_NAMES = Object.keys(GLYPHS) as (keyof typeof GLYPHS)[]; // the keys of the literal above

/** The points of a lane's own curve, as it is once its ramps are over. */
const pointsLike = ({ knobs }: ShownLane) => sampleCurve(curveOf(settledForce(knobs)));

/** @param lane whose curve is meant */
export function DrawBar({ lanes, lane, editor }: { lanes: readonly ShownLane[]; lane: number; editor: Editor | null }) {
  const lab = useLab();
  const { words, text } = useInstrumentWords();
  if (editor) return <EditBar lanes={lanes} editor={editor} />;
  const begin = () => lab.setKnobs({ loss: 'own', 'own.psi': spellCurve(pointsLike(lanes[lane])) }, lane);
  return (
    <div className={styles.bar}>
      <button className={styles.action} type="button" onClick={begin}>
        {words.own.begin(text.loss.of[lanes[lane].knobs.loss].name, circleName(lane, lanes, words))}
      </button>
    </div>
  );
}

function EditBar({ lanes, editor }: { lanes: readonly ShownLane[]; editor: Editor }) {
  const { words, formats } = useInstrumentWords();
  const { lane, points, mayRise, chosen, move, add, remove, put, setMayRise } = editor;
  const isInner = chosen !== null && chosen > 0 && chosen < points.length - 1;
  const other = lane === MAIN_LANE ? COMPARED_LANE : MAIN_LANE;
  const rising = risingStretches(points).map(([from, to]) =>
    words.own.stretch(formats.degrees(from), formats.degrees(to)),
  );
  const rises = rising.length > 0 ? words.own.rises(rising) : '';
  useTell(rises);
  return (
    <>
      <div className={styles.bar}>
        <button
          className={styles.action}
          type="button"
          disabled={points.length >= MOST_POINTS}
          onClick={() => add(chosen)}
        >
          {words.own.add}
        </button>
        <button
          className={styles.action}
          type="button"
          disabled={!isInner}
          onClick={() => {
            if (chosen !== null) remove(chosen);
          }}
        >
          {words.own.remove}
        </button>
        {chosen !== null &&
          ARROW_NAMES.map((arrow) => (
            <button
              key={arrow}
              className={styles.nudge}
              type="button"
              aria-label={words.own.nudge[arrow]}
              onClick={() => {
                const [[theta, value], [across, up]] = [points[chosen], ARROWS[arrow]];
                move(chosen, [theta + STEP * across, value + STEP * up]);
              }}
            >
              {GLYPHS[arrow]}
            </button>
          ))}
        <button className={styles.action} type="button" onClick={() => put(pointsLike(lanes[other]))}>
          {words.own.take(circleName(other, lanes, words))}
        </button>
        <label className={styles.switch}>
          <input type="checkbox" checked={mayRise} onChange={(event) => setMayRise(event.target.checked)} />
          {words.own.mayRise}
        </label>
      </div>
      <p className={styles.said}>{words.own.hint}</p>
      <p className={styles.warning}>{rises}</p>
    </>
  );
}
