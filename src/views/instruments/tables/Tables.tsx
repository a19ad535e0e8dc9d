/** The numbers of both lanes as tables: Table 3's angles, who is recognised, who is taken for whom, and what the paper
 *  published. */
import { usePacedLanes } from '../plot/usePaced.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { Confusion } from './Confusion.tsx';
import { Measured } from './Measured.tsx';
import { Published } from './Published.tsx';
import styles from './tables.module.css';

export function Tables() {
  const { words } = useInstrumentWords();
  const lanes = usePacedLanes();
  return (
    <div className={styles.tables}>
      <div className={styles.columns}>
        <Measured lanes={lanes} />
        <Published />
        <section className={styles.confusions} aria-label={words.tables.confusions}>
          <h2 className={styles.heading}>{words.tables.confusions}</h2>
          <p className={styles.soft}>{words.tables.confusionsNote}</p>
          <div className={styles.pair}>
            {lanes.map((lane, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
              <Confusion key={i} lane={lane} />
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}
