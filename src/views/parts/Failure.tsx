/** What broke, said over the circle, with a button that goes on. */
import type { BackendName } from '../../core/experiment.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useUploads } from '../useUploads.ts';
import styles from './failure.module.css';

export function Failure() {
  const lab = useLab();
  const { text } = useWords();
  const failure = useLabState((state) => state.failure);
  const backend = useLabState((state) => state.backend?.backend ?? null);
  const isOwnData = useLabState((state) => state.setup.data === 'upload');
  const uploads = useUploads();
  if (!failure) return null;
  const other = otherBackend(backend);
  const isDataTrouble = isOwnData && (failure.code === 'upload-missing' || failure.code === 'data-failed');
  const isGpuTrouble = failure.code === 'device-lost' || failure.code === 'backend-failed';
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.sentence}>{text.failure.sentence(failure.code, failure.detail.trim().replace(/\.$/, ''))}</p>
      <p className={styles.cure}>{text.failure.cure[failure.code]}</p>
      {failure.code !== 'unsupported' && (
        <p className={styles.buttons}>
          {isGpuTrouble && (
            <button className={styles.button} data-first type="button" onClick={() => lab.setSetup({ backend: other })}>
              {text.failure.continueOn(text.backend.names[other])}
            </button>
          )}
          {isDataTrouble ? (
            <>
              <button className={styles.button} data-first type="button" onClick={() => uploads.open()}>
                {text.setup.own}
              </button>
              <button
                className={styles.button}
                type="button"
                onClick={() => lab.setSetup({ data: 'faces', network: 'trained' })}
              >
                {text.failure.useFaces}
              </button>
            </>
          ) : (
            <button className={styles.button} data-first={!isGpuTrouble} type="button" onClick={lab.retry}>
              {text.failure.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** What is least likely to break next: WebAssembly, or plain JavaScript where that is what broke. */
function otherBackend(broken: BackendName | null): BackendName {
  return broken === 'wasm' ? 'cpu' : 'wasm';
}
