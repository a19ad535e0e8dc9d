/** Which backend trains, and why that one. */
import { useLabState, useWords } from '../useLab.ts';
import styles from './status.module.css';

export function BackendBadge({ isBrief }: { isBrief: boolean }) {
  const { text } = useWords();
  const report = useLabState((state) => state.backend);
  const isStarting = useLabState((state) => state.phase === 'loading');
  if (!report) return <p className={styles.badge}>{isStarting && text.backend.starting}</p>;
  return (
    <p className={styles.badge} title={report.detail || undefined}>
      <b>{text.backend.names[report.backend]}</b>
      {!isBrief && <span className={styles.why}>{report.device || text.backend.reasons[report.reason]}</span>}
    </p>
  );
}

/** The whole of it, for the place where the backend is chosen. */
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
