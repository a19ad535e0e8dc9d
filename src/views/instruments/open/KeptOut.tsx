/** How many people of the reader's own photos are not trained on. */
import { keptOutOf, LEAST_KEPT_OUT } from '../../../data/photos/keptOut.ts';
import { MIN_IDENTITIES } from '../../../data/photos/limits.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './open.module.css';

/** Nothing where there are too few people to leave some out. @param people trained on or not */
export function KeptOut({ people }: { people: number }) {
  const lab = useLab();
  const { words, formats } = useInstrumentWords();
  const wished = useLabState(({ setup }) => setup.keptOut);
  const counts = Array.from({ length: people }, (_, i) => i).filter(
    (count) => count >= LEAST_KEPT_OUT && count <= people - MIN_IDENTITIES,
  );
  if (counts.length === 0) return null;
  return (
    <label className={styles.keptOut}>
      {words.open.keptOut}{' '}
      <select
        value={keptOutOf(people, wished)}
        onChange={({ target }) => lab.setSetup({ keptOut: Number(target.value) })}
      >
        <option value={0}>{words.open.keepNone}</option>
        {counts.map((count) => (
          <option key={count} value={count}>
            {words.open.keepLast(formats.whole(count))}
          </option>
        ))}
      </select>
    </label>
  );
}
