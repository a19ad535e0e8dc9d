/** Which backend trains, and the whole of why. */
import { useLabState } from '../useLab.ts';
import styles from './settings.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

export function BackendSentence() {
  const { words, text } = useSettingsWords();
  const report = useLabState((state) => state.backend);
  const kernels = useLabState((state) => state.kernels);
  if (!report) return null;
  const { backend, device, reason, detail } = report;
  const sentence = words.backend.sentence(text.backend.names[backend], device, text.backend.reasons[reason]);
  return (
    <p className={styles.backend}>
      {[sentence, detail, kernels?.kernels === 'distrusted' && words.backend.distrusted(kernels.detail)]
        .filter(Boolean)
        .join(text.caption.between)}
    </p>
  );
}
