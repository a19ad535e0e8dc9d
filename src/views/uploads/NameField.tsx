/** An identity's name, to be changed in its place. A name that another has is asked about: the two may be one person. */
import { useState } from 'react';
import { identityName } from '../../data/photos/identityName.ts';
import { MAX_NAME_LENGTH } from '../../data/photos/limits.ts';
import controls from '../dialog/controls.module.css';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
import { useUploadWords } from './useUploadWords.ts';

interface NameFieldProps {
  name: string;
  label: string;
  /** The other identities; `mark` is where each stands. */
  others: readonly { id: string; name: string; mark: string }[];
  onName: (name: string) => void;
  onMerge: (into: string) => void;
}

export function NameField({ name, label, others, onName, onMerge }: NameFieldProps) {
  const { words } = useUploadWords();
  const [typed, setTyped] = useState(name);
  const [asked, setAsked] = useState<(typeof others)[number] | null>(null);
  const { sameName: say } = words.identity;
  const settle = () => {
    const next = typed.trim() === '' ? name : identityName(typed);
    setTyped(next);
    const namesake = next === name ? undefined : others.find((other) => other.name === next);
    setAsked(namesake ?? null);
    if (!namesake && next !== name) onName(next);
  };
  const takeBack = () => {
    setAsked(null);
    setTyped(name);
  };
  return (
    <>
      <input
        className={controls.text}
        type="text"
        aria-label={label}
        maxLength={MAX_NAME_LENGTH}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key !== 'Escape' || typed === name) return;
          event.preventDefault(); // takes the change back, and does not close the panel
          takeBack();
        }}
      />
      {asked && (
        <p className={`${controls.ask} ${styles.wide}`} role="alert">
          <span>{say.ask(shorten(asked.name), asked.mark)}</span>
          <button className={controls.link} type="button" onClick={() => onMerge(asked.id)}>
            {say.merge}
          </button>
          <button
            className={controls.link}
            type="button"
            onClick={() => {
              setAsked(null);
              onName(asked.name);
            }}
          >
            {say.both}
          </button>
          <button className={controls.link} data-quiet type="button" onClick={takeBack}>
            {say.keep}
          </button>
        </p>
      )}
    </>
  );
}
