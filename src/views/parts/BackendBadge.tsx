/** Which backend trains, and why that one. */
import type { BackendReport } from '../../model/backend.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useLabState, useWords } from '../useLab.ts';
import styles from './status.module.css';

export function BackendBadge() {
  const { text } = useWords();
  const report = useLabState((state) => state.backend);
  const isStarting = useLabState((state) => state.phase === 'loading');
  if (!report) return <p className={styles.badge}>{isStarting && text.backend.starting}</p>;
  const why = reasonBeside(report, text);
  return (
    <p className={styles.badge} title={report.detail || undefined}>
      <b>{text.backend.names[report.backend]}</b>
      {why && <span className={styles.why}>{why}</span>}
    </p>
  );
}

/** A GPU's name says enough, unless it is not the one that was asked for. One that is a program reads as a fault where it
 *  stands alone: the drawers say it in a sentence. */
function reasonBeside({ reason, device }: BackendReport, text: Catalogue): string {
  if (reason !== 'shared' && device !== '') return device;
  return reason === 'software-gpu' ? '' : text.backend.reasons[reason];
}
