/** Starts, stops and goes on with the map; says how far it is and what went wrong. */
import type { MapState } from '../../../store/map.ts';
import { useTell } from '../../useTell.ts';
import panel from '../panel.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './map.module.css';
import { useMap, useMapState } from './useMap.ts';

interface MapControlsProps {
  /** What is shown is not the map of what is chosen now. */
  isOther: boolean;
  /** Shows the one that is. */
  aim: () => void;
}

export function MapControls({ isOther, aim }: MapControlsProps) {
  const map = useMap();
  const { words, text } = useInstrumentWords();
  const phase = useMapState((state) => state.phase);
  const done = useMapState(({ rows }) => Object.keys(rows).length);
  const rows = useMapState(({ plan }) => plan?.scales.length ?? 0);
  const failure = useMapState((state) => state.failure);
  const unkept = useMapState((state) => state.unkept);
  useTell(unkept ? words.map.unkept[unkept] : '');
  return (
    <div className={styles.controls}>
      {phase === 'running' ? (
        <>
          <button className={panel.act} type="button" onClick={map.cancel}>
            {words.map.cancel}
          </button>
          <Progress />
        </>
      ) : (
        <>
          {isOther && (
            <button className={panel.act} type="button" onClick={aim}>
              {words.map.other}
            </button>
          )}
          {!isOther && done < rows && (
            <button className={panel.act} type="button" onClick={map.start}>
              {done === 0 ? words.map.start : words.map.goOn}
            </button>
          )}
        </>
      )}
      {failure && (
        <p className={styles.trouble} role="alert">
          {text.failure.sentence(failure.code, failure.detail.trim().replace(/\.$/, ''))}{' '}
          {text.failure.cure[failure.code]}
        </p>
      )}
      {unkept && <p className={styles.trouble}>{words.map.unkept[unkept]}</p>}
    </div>
  );
}

function Progress() {
  const { words, formats } = useInstrumentWords();
  const map = useMap();
  const isHeld = useMapState((state) => state.isHeld);
  const done = useMapState(({ rows }) => Object.keys(rows).length);
  const share = useMapState(shareDone);
  const rows = map.store.getState().plan?.scales.length ?? 0;
  return (
    <span className={styles.progress}>
      <progress max={100} value={share} aria-label={words.map.progress} />
      <span>
        {isHeld ? words.map.held : words.map.row(formats.whole(Math.min(rows, done + 1)), formats.whole(rows))}
      </span>
    </span>
  );
}

/** Whole percents, so that the bar is drawn a hundred times at most. */
function shareDone({ plan, rows, step }: MapState): number {
  if (!plan) return 0;
  return Math.floor((100 * (Object.keys(rows).length + step / plan.knobs.scheduleSteps)) / plan.scales.length);
}
