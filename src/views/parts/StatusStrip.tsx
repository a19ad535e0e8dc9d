/** Two lines under the circle: how far the run is and where it runs, then what is going on or going wrong. Its height is
 *  reserved, so that a warning moves nothing. The time of a step opens the performance drawer. */
import { useId, useState } from 'react';
import type { LabState } from '../../store/state.ts';
import { NO_NUMBER } from '../format.ts';
import { Hideable } from '../Hideable.tsx';
import { Later } from '../Later.tsx';
import { loadSettings } from '../loadParts.ts';
import { statusSentence } from '../statusSentence.ts';
import { useLabState, useWords } from '../useLab.ts';
import { BackendBadge } from './BackendBadge.tsx';
import { Live, type Reading } from './Live.tsx';
import styles from './status.module.css';

/** A number as wide as any time of a step that is likely. */
const WIDEST_MS = 8888;

export function StatusStrip() {
  const { text } = useWords();
  const phase = useLabState((state) => state.phase);
  const done = useLabState(loadedShare);
  const isHidden = useLabState((state) => state.view.hide.includes('performance'));
  const [isOpen, setIsOpen] = useState(false);
  const drawerId = useId();
  return (
    <>
      <div className={styles.strip}>
        <div className={styles.bar} data-shown={phase === 'loading'}>
          <div style={{ width: `${100 * done}%` }} />
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
          {isHidden ? (
            <Speed />
          ) : (
            <button
              className={styles.more}
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? drawerId : undefined}
              title={text.performance.hint}
              onClick={() => setIsOpen(!isOpen)}
            >
              <span data-spoken>{text.performance.label}: </span>
              <svg className={styles.caret} viewBox="0 0 10 6" aria-hidden="true">
                <path d={isOpen ? 'M1 5l4-4 4 4' : 'M1 1l4 4 4-4'} />
              </svg>
              <Speed />
            </button>
          )}
        </p>
        <Hideable name="backend">
          <BackendBadge />
        </Hideable>
        <p className={styles.sentence}>
          <Live read={statusSentence} align="start" />
        </p>
      </div>
      {isOpen && !isHidden && <Later load={loadSettings}>{({ Performance }) => <Performance id={drawerId} />}</Later>}
    </>
  );
}

function Speed() {
  const { text, formats } = useWords();
  return (
    <span className={styles.speed}>
      <span className={styles.widest}>{text.status.milliseconds(formats.whole(WIDEST_MS))}</span>
      <Live read={speed} align="start" />
    </span>
  );
}

const step: Reading = (_, formats, __, { snapshot }) => formats.whole(snapshot?.step ?? 0);
const epoch: Reading = (_, formats, __, { snapshot }) => formats.fixed(snapshot?.epoch ?? 0, 1);
const images: Reading = (_, formats, __, { snapshot }) => formats.whole(snapshot?.images ?? 0);
const speed: Reading = ({ speed: { msPerStep } }, formats, text) =>
  text.status.milliseconds(msPerStep > 0 ? formats.fixed(msPerStep, msPerStep < 10 ? 1 : 0) : NO_NUMBER);

function loadedShare({ progress, preparing }: LabState): number {
  if (progress.total > 0) return progress.drawn / progress.total;
  return preparing ? preparing.done / preparing.total : 0;
}
