/** The way into the guided tour, and back to where it was left. */
import { openTour } from '../../store/tour/tour.ts';
import { useLab } from '../useLab.ts';
import styles from './tour.module.css';
import { useTourWords } from './useTourWords.ts';

/** @param onChoose after it was opened */
export function TourOffer({ onChoose }: { onChoose: () => void }) {
  const lab = useLab();
  const words = useTourWords();
  return (
    <p>
      <button
        className={styles.offer}
        type="button"
        onClick={() => {
          openTour(lab);
          onChoose();
        }}
      >
        {words.offer}
      </button>
    </p>
  );
}
