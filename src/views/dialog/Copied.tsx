/** A text to be copied, with the button that does it. */
import { useId, useState } from 'react';
import controls from './controls.module.css';
import styles from './copied.module.css';

export interface CopyWords {
  copy: string;
  copied: string;
  notCopied: string;
}

interface CopiedProps {
  label: string;
  text: string;
  words: CopyWords;
  /** Of code, lines stay lines, and more of them are seen at once. */
  isCode?: boolean;
}

export function Copied({ label, text, words, isCode = false }: CopiedProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<{ text: string; said: string } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, said: words.copied });
    } catch {
      setOutcome({ text, said: words.notCopied }); // the page is in a frame, or the reader said no
    }
  };
  return (
    <div className={styles.copied}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.text}
        readOnly
        rows={isCode ? 16 : 3}
        wrap={isCode ? 'off' : 'soft'}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className={controls.row}>
        <button className={controls.button} type="button" aria-describedby={id} onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{outcome?.text === text && outcome.said}</span>
      </span>
    </div>
  );
}
