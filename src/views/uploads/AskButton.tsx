/** A button for what cannot be undone: it asks once more, in its place. */
import { useState } from 'react';
import styles from '../dialog/controls.module.css';
import { useUploadWords } from './useUploadWords.ts';

interface AskButtonProps {
  children: string;
  label?: string;
  question: string;
  yes: string;
  isDisabled?: boolean;
  onYes: () => void;
}

export function AskButton({ children, label, question, yes, isDisabled, onYes }: AskButtonProps) {
  const { words } = useUploadWords();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button
        className={styles.link}
        data-quiet
        type="button"
        aria-label={label}
        disabled={isDisabled}
        onClick={() => setIsAsking(true)}
      >
        {children}
      </button>
    );
  }
  return (
    <span className={styles.ask} role="alert">
      <span>{question}</span>
      <button
        className={styles.link}
        type="button"
        onClick={() => {
          setIsAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question has come where the focus was; this is its harmless answer */}
      <button className={styles.link} data-quiet type="button" autoFocus onClick={() => setIsAsking(false)}>
        {words.set.no}
      </button>
    </span>
  );
}
