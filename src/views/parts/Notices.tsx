/** What was asked for, by the address or of the run's past, and could not be followed, until it is dismissed. */
import { choicesOf } from '../../store/addressBar.ts';
import type { Notice } from '../../store/state.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useTell } from '../useTell.ts';
import { noticeSentence } from './noticeSentence.ts';
import styles from './notices.module.css';

export function Notices() {
  const { text } = useWords();
  const notices = useLabState((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={text.notice.label}>
      {notices.map((notice) => (
        <Told key={notice.code} notice={notice} />
      ))}
    </section>
  );
}

function Told({ notice }: { notice: Notice }) {
  const lab = useLab();
  const { text } = useWords();
  const sentence = noticeSentence(notice, choicesOf(lab.store.getState()), text);
  useTell(sentence, true);
  return (
    <p className={styles.notice}>
      <span>{sentence}</span>
      <button className={styles.dismiss} type="button" onClick={() => lab.dismissNotice(notice.code)}>
        {text.notice.dismiss}
      </button>
    </p>
  );
}
