/** The panel of the reader's own data, fetched when it is first wanted. */

import { loadUploads } from '../loadParts.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import type { Dropped } from '../useUploads.ts';
import styles from './notices.module.css';

interface LazyUploadPanelProps {
  /** What was dropped last, to be read; null while the panel is closed. */
  dropped: Dropped[] | null;
  onClose: () => void;
}

export function LazyUploadPanel({ dropped, onClose }: LazyUploadPanelProps) {
  const { text } = useWords();
  const uploads = useLater(loadUploads, dropped !== null);
  if (!dropped || !uploads) return null;
  if (uploads !== 'failed') return <uploads.UploadPanel dropped={dropped} onClose={onClose} />;
  return (
    <section className={styles.notices} aria-label={text.setup.own}>
      <p className={styles.notice} role="alert">
        {text.notFetched}
        <button className={styles.dismiss} type="button" onClick={onClose}>
          {text.notice.dismiss}
        </button>
      </p>
    </section>
  );
}
