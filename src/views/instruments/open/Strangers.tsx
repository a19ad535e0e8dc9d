/** The unseen people by face: pointing at one, or choosing him by key, lights him in every circle. */
import type { UnseenPeople } from '../../../train/openSetMessages.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './open.module.css';
import { Portrait } from './Portrait.tsx';

interface StrangersProps {
  people: UnseenPeople;
  lit: number | null;
  onLight: (person: number | null) => void;
}

export function Strangers({ people: { portraits, names }, lit, onLight }: StrangersProps) {
  const { words, formats } = useInstrumentWords();
  return (
    <ul className={styles.strangers} aria-label={words.open.who.unseen}>
      {portraits.map((picture, person) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person is his index
        <li key={person}>
          <button
            className={styles.stranger}
            type="button"
            aria-pressed={lit === person}
            onPointerEnter={() => onLight(person)}
            onPointerLeave={() => onLight(null)}
            onFocus={() => onLight(person)}
            onBlur={() => onLight(null)}
          >
            <Portrait picture={picture} label={words.open.person(names?.[person] ?? '', formats.whole(person + 1))} />
          </button>
        </li>
      ))}
    </ul>
  );
}
