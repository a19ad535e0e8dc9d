/** Labels of a table and how many rows each has; two numbers a row may go on the circle as they are. */
import { useId } from 'react';
import type { Setup } from '../../core/experiment.ts';
import { heldOutRows } from '../../data/vectors/split.ts';
import type { UploadSummary } from '../../train/uploads/messages.ts';
import controls from '../dialog/controls.module.css';
import { identityColour, identityMark } from '../palette.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useLabState } from '../useLab.ts';
import { useTheme } from '../useTheme.ts';
import styles from './panel.module.css';
import { useUploadWords } from './useUploadWords.ts';

interface VectorSetViewProps {
  set: Extract<UploadSummary, { kind: 'vectors' }>;
  network: Setup['network'];
  onNetwork: (network: Setup['network']) => void;
}

const NETWORKS = ['trained', 'none'] as const;

export function VectorSetView({ set, network, onNetwork }: VectorSetViewProps) {
  const { words, measures } = useUploadWords();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const hintId = useId();
  const { identities, dimensions } = set;
  const most = Math.max(...identities.map(({ rows }) => rows));
  return (
    <>
      {dimensions === 2 && (
        <div aria-describedby={hintId}>
          <Segmented
            label={words.set.network}
            shape="inline"
            options={NETWORKS}
            names={words.set.networks}
            value={network}
            onChoose={onNetwork}
          />
          <p id={hintId} className={controls.hint}>
            {words.set.networkHint[network]}
          </p>
        </div>
      )}
      <ol className={styles.labels}>
        {identities.map(({ name, rows }, label) => {
          const colour = identityColour(label, theme, identities.length);
          return (
            <li key={name} className={styles.label}>
              <span className={styles.mark} style={{ background: colour, forcedColorAdjust: 'none' }}>
                {identityMark(label)}
              </span>
              <span className={styles.labelName} title={name}>
                {name}
              </span>
              <span className={styles.count}>
                {words.set.rows(measures.count(rows), measures.count(heldOutRows(rows)))}
              </span>
              <span
                className={styles.share}
                style={{ width: `${(100 * rows) / most}%`, background: colour, forcedColorAdjust: 'none' }}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
