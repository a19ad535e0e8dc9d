/** What was left out and why, with the cure; many of one kind as one. */
import type { UploadTrouble } from '../../train/uploads/messages.ts';
import styles from './panel.module.css';
import { groupTroubles, troubleSentence } from './troubles.ts';
import { useUploadWords } from './useUploadWords.ts';

/** So many of one kind are listed; ten thousand would help nobody. */
const MOST_LISTED = 100;

interface TroublesProps {
  troubles: readonly UploadTrouble[];
  /** What is only worth knowing; else what was left out. */
  areNotes: boolean;
}

export function Troubles({ troubles, areNotes }: TroublesProps) {
  const { words, measures } = useUploadWords();
  const groups = groupTroubles(troubles).filter(({ isNote }) => isNote === areNotes);
  const title = areNotes ? words.troubles.notes : words.troubles.title;
  if (groups.length === 0) return null;
  return (
    <section className={styles.troubles} data-note={areNotes} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {groups.map(({ key, troubles: [first, ...others] }) => (
          <li key={key}>
            {troubleSentence(first, words, measures)}
            {others.length > 0 && (
              <details>
                <summary>{words.troubles.more(measures.count(others.length))}</summary>
                <ul>
                  {others.slice(0, MOST_LISTED).map((trouble) => {
                    const sentence = troubleSentence(trouble, words, measures);
                    return <li key={sentence}>{sentence}</li>;
                  })}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
