/** What was left out and why, with the cure; many of one kind as one. */
import type { UploadTrouble } from '../../train/uploads/messages.ts';
import styles from './panel.module.css';
import { groupTroubles, type TroubleGroup, troubleSentence } from './troubles.ts';
import { useUploadWords } from './useUploadWords.ts';

/** So many of one kind are listed; ten thousand would help nobody. */
const MOST_LISTED = 100;

export function Troubles({ troubles }: { troubles: readonly UploadTrouble[] }) {
  const { words } = useUploadWords();
  const groups = groupTroubles(troubles);
  return (
    <>
      <TroubleList title={words.troubles.title} groups={groups.filter(({ isNote }) => !isNote)} />
      <TroubleList title={words.troubles.notes} groups={groups.filter(({ isNote }) => isNote)} isNote />
    </>
  );
}

function TroubleList({ title, groups, isNote = false }: { title: string; groups: TroubleGroup[]; isNote?: boolean }) {
  const { words, measures } = useUploadWords();
  if (groups.length === 0) return null;
  return (
    <section className={styles.troubles} data-note={isNote} aria-label={title}>
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
