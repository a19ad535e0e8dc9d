/** What there is, whether it is kept, and what can be done with all of it. */
import type { UploadState, UploadSummary } from '../../train/uploads/messages.ts';
import controls from '../dialog/controls.module.css';
import { download } from '../dialog/download.ts';
import { useLab } from '../useLab.ts';
import { AskButton } from './AskButton.tsx';
import { describeSet } from './describeSet.ts';
import styles from './panel.module.css';
import { useUploadWords } from './useUploadWords.ts';

interface SetBarProps {
  upload: UploadState;
  set: UploadSummary;
  isReading: boolean;
}

export function SetBar({ upload, set, isReading }: SetBarProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  return (
    <div className={styles.setBar}>
      <div>
        <h3 className={styles.heading}>{describeSet(set, words, measures)}</h3>
        <p className={controls.hint}>{upload.isKept ? words.panel.kept : words.panel.notKept}</p>
      </div>
      <div className={controls.row}>
        <button
          className={controls.link}
          data-quiet
          type="button"
          disabled={isReading}
          onClick={() => void lab.exportUpload().then(download)}
        >
          {words.set.export}
        </button>
        <AskButton question={words.set.forgetAsk} yes={words.set.forgetYes} onYes={lab.forgetUpload}>
          {words.set.forget}
        </AskButton>
      </div>
    </div>
  );
}
