/** One s for both circles, so that only what the reader chose differs; or one each. */
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './knobs.module.css';

export function ScaleLink() {
  const lab = useLab();
  const { text } = useWords();
  const isLinked = useLabState((state) => state.view.isScaleLinked);
  return (
    <label className={styles.link}>
      <input type="checkbox" checked={isLinked} onChange={() => lab.setView({ isScaleLinked: !isLinked })} />
      {text.scale.link}
    </label>
  );
}
