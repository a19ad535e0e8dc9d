/** How far the reading is, with a way to stop it. Its end is told to those who hear the page. */
import { useRef } from 'react';
import controls from '../dialog/controls.module.css';
import { useLab, useLabState } from '../useLab.ts';
import { describeSet } from './describeSet.ts';
import styles from './panel.module.css';
import { useUploadWords } from './useUploadWords.ts';

export function Progress({ isWalking }: { isWalking: boolean }) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const upload = useLabState((state) => state.upload);
  const hasRead = useRef(false);
  const progress = upload?.progress ?? null;
  if (progress || isWalking) hasRead.current = true;
  const outcome = () => {
    if (!upload || !hasRead.current) return '';
    if (!upload.set) return words.progress.nothing;
    return words.progress.done(describeSet(upload.set, words, measures), measures.count(upload.troubles.length));
  };
  const sentence = () => {
    if (isWalking) return words.intake.walking;
    if (!progress || progress.total === 0) return words.progress.starting;
    const show = progress.unit === 'files' ? measures.count : measures.size;
    return words.progress[progress.unit](show(progress.done), show(progress.total));
  };
  const isReading = isWalking || progress !== null;
  return (
    <>
      <p data-spoken role="status">
        {isReading ? words.progress.starting : outcome()}
      </p>
      {isReading && (
        <div className={styles.progress}>
          <progress
            aria-label={words.progress.label}
            value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
          />
          <span>{sentence()}</span>
          <button className={controls.link} type="button" onClick={lab.cancelUpload}>
            {words.progress.cancel}
          </button>
        </div>
      )}
    </>
  );
}
