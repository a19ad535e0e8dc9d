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

/** The whole of it, for the drawers. */
export function BackendSentence() {
  const { text } = useWords();
  const report = useLabState((state) => state.backend);
  const kernels = useLabState((state) => state.kernels);
  if (!report) return null;
  const { backend, device, reason, detail } = report;
  const sentence = text.backend.sentence(text.backend.names[backend], device, text.backend.reasons[reason]);
  return (
    <p className={styles.backend}>
      {[sentence, detail, kernels?.kernels === 'distrusted' && text.backend.distrusted(kernels.detail)]
        .filter(Boolean)
        .join(text.caption.between)}
    </p>
  );
}
