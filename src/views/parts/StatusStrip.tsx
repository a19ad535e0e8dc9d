/** Two lines under the circle: how far the run is and where it runs, then what is going on or going wrong. Its height is
 *  reserved, so that a warning moves nothing. */
import type { LabState } from '../../store/state.ts';
import { Hideable } from '../Hideable.tsx';
import { useLabState, useWords } from '../useLab.ts';
import { BackendBadge } from './BackendBadge.tsx';
import { Live, type Reading } from './Live.tsx';
import styles from './status.module.css';
import { useDiagnosis } from './useDiagnosis.ts';
import { Warning } from './Warning.tsx';

export function StatusStrip() {
  const { text } = useWords();
  const diagnosis = useDiagnosis();
  const phase = useLabState((state) => state.phase);
  const { drawn, total } = useLabState((state) => state.progress);
  return (
    <div className={styles.strip}>
      <div className={styles.bar} data-shown={phase === 'loading'}>
        <div style={{ width: `${total === 0 ? 0 : (100 * drawn) / total}%` }} />
      </div>
      <p className={styles.readings}>
        <span>
          {text.status.step} <Live read={step} digits={6} align="start" />
        </span>
        <span>
          {text.status.epoch} <Live read={epoch} digits={5} align="start" />
        </span>
        <span className={styles.wide}>
          {text.status.images} <Live read={images} digits={9} align="start" />
        </span>
        <Live read={speed} align="start" />
      </p>
      <Hideable name="backend">
        <BackendBadge isBrief={diagnosis !== null} />
      </Hideable>
      {diagnosis ? (
        <Warning diagnosis={diagnosis} />
      ) : (
        <p className={styles.sentence} role={phase === 'loading' ? undefined : 'status'}>
          <Live read={sentence} align="start" />
        </p>
      )}
    </div>
  );
}

const step: Reading = ({ snapshot }, formats) => formats.whole(snapshot?.step ?? 0);
const epoch: Reading = ({ snapshot }, formats) => formats.fixed(snapshot?.epoch ?? 0, 1);
const images: Reading = ({ snapshot }, formats) => formats.whole(snapshot?.images ?? 0);
const speed: Reading = ({ msPerStep }, formats, text) =>
  msPerStep > 0 ? text.status.milliseconds(formats.fixed(msPerStep, msPerStep < 10 ? 1 : 0)) : '';

const sentence: Reading = (state, formats, text) => {
  switch (state.phase) {
    case 'failed':
      return text.status.failed;
    case 'loading':
      return state.progress.total === 0
        ? text.status.starting
        : text.status.drawing(formats.whole(state.progress.drawn), formats.whole(state.progress.total));
    case 'ready':
      return readySentence(state, text.status);
    default:
      return state.phase satisfies never;
  }
};

function readySentence(
  { snapshot, isPlaying, knobs }: LabState,
  words: { untrained: string; training: string; paused: string; finished: string },
): string {
  const reached = snapshot?.step ?? 0;
  if (reached >= knobs.scheduleSteps) return words.finished;
  if (isPlaying) return words.training;
  return reached === 0 ? words.untrained : words.paused;
}
