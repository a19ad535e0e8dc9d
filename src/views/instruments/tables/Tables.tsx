/** The numbers of all lanes as tables: Table 3's angles, who is recognised, who is taken for whom, and what the paper
 *  published. */
import { circleOrder, isWall } from '../../../store/lanes.ts';
import { trainedKnobs } from '../../../store/rerun.ts';
import { laneName, shortLaneNames } from '../../laneName.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { Confusion } from './Confusion.tsx';
import { Measured } from './Measured.tsx';
import { Published } from './Published.tsx';
import styles from './tables.module.css';
import { useTableWords } from './useTableWords.ts';

export function Tables() {
  const { words, text, formats } = useTableWords();
  const shown = usePacedLanes();
  // As their circles are, from left to right and down; measured of what was trained, whatever has been chosen since.
  const lanes = circleOrder({ lanes: shown }).map((lane) => ({ ...shown[lane], knobs: trainedKnobs(shown[lane]) }));
  const isOfWall = isWall({ lanes });
  const names = lanes.map(({ knobs }) => laneName(knobs, text, formats));
  return (
    <div className={styles.tables}>
      <div className={styles.columns}>
        <Measured lanes={lanes} names={isOfWall ? shortLaneNames(lanes, text, formats) : names} isOfWall={isOfWall} />
        <Published />
        <section className={styles.confusions} aria-label={words.confusions}>
          <h2 className={styles.heading}>{words.confusions}</h2>
          <p className={styles.soft}>{words.confusionsNote}</p>
          <div className={styles.pair}>
            {lanes.map((lane, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
              <Confusion key={i} lane={lane} name={names[i]} />
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}
