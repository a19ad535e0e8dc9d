/** What the picture is drawn from, as files for a program of the reader's own. */
import { circleOrder } from '../../store/lanes.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { LabState } from '../../store/state.ts';
import controls from '../dialog/controls.module.css';
import { download } from '../dialog/download.ts';
import { csvOf } from './data/csv.ts';
import { npzOf } from './data/npz.ts';
import { runOf } from './data/run.ts';
import styles from './export.module.css';
import { fileName } from './fileName.ts';
import type { ExportCatalogue } from './text/catalogue.ts';

interface DataPartProps {
  state: LabState;
  address: string;
  isRepeatable: boolean;
  words: ExportCatalogue;
}

export function DataPart({ state, address, isRepeatable, words }: DataPartProps) {
  const lanes = circleOrder(state);
  const isEmpty = shownLane(state, lanes[0]).snapshot === null;
  const kinds = [
    { kind: 'CSV', hint: words.data.csv, make: () => csvOf(state, lanes, address) },
    { kind: 'NPZ', hint: words.data.npz, make: () => npzOf(state, lanes, address) },
    { kind: 'JSON', hint: words.data.json, make: () => runOf(state, lanes, address, isRepeatable) },
  ];
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{words.data.title}</h3>
      {kinds.map(({ kind, hint, make }) => (
        <span key={kind} className={controls.row}>
          <button
            className={controls.button}
            type="button"
            disabled={isEmpty}
            onClick={() => download({ file: new Blob([make()]), name: fileName(state, lanes, kind.toLowerCase()) })}
          >
            {words.file(kind)}
          </button>
          <span className={styles.note}>{hint}</span>
        </span>
      ))}
      {!isRepeatable && <p className={styles.note}>{words.data.notRepeatable}</p>}
    </section>
  );
}
