/** What was asked for, by the address or of the run's past, and could not be followed, until it is dismissed. */
import { choicesOf } from '../../store/addressBar.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { noticeSentence } from './noticeSentence.ts';
import styles from './notices.module.css';

export function Notices() {
  const lab = useLab();
  const { text } = useWords();
  const notices = useLabState((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={text.notice.label}>
      {notices.map((notice) => (
        <p key={notice.code} className={styles.notice} role="status">
          <span>{noticeSentence(notice, choicesOf(lab.store.getState()), text)}</span>
          <button className={styles.dismiss} type="button" onClick={() => lab.dismissNotice(notice.code)}>
            {text.notice.dismiss}
          </button>
        </p>
      ))}
    </section>
  );
}
