/** Runs the next seeds in a row, or stops them; says how many are done. */
import { useLabState } from '../../useLab.ts';
import { useTell } from '../../useTell.ts';
import panel from '../panel.module.css';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './seeds.module.css';
import { useSeeds, useSeedsState } from './useSeeds.ts';

/** Seeds that one press runs. */
const COUNT = 5;

export function SeedControls() {
  const seeds = useSeeds();
  const { words, formats } = useInstrumentWords();
  const row = useSeedsState((state) => state.row);
  const isHeld = useLabState(({ isPlaying }) => !isPlaying);
  const isFailed = useLabState(({ phase }) => phase === 'failed');
  const isOn = row !== null && row.done < row.total;
  const say = () => {
    if (!row) return '';
    const [done, total] = [formats.whole(row.done), formats.whole(row.total)];
    if (!isOn) return words.seeds.through(total);
    return isHeld ? words.seeds.held(done, total) : words.seeds.done(done, total);
  };
  const said = say();
  useTell(said);
  return (
    <div className={styles.controls}>
      <button
        className={panel.act}
        type="button"
        disabled={isFailed}
        onClick={() => (isOn ? seeds.stop() : seeds.runNext(COUNT))}
      >
        {isOn ? words.seeds.stop : words.seeds.run(formats.whole(COUNT))}
      </button>
      <span>{said}</span>
    </div>
  );
}
