/** What the keyboard and those who hear the page have of a circle; what it says is fetched when the focus first comes there. */
import { useRef, useState } from 'react';
import type { Mark } from '../circle/paint.ts';
import { loadInWords } from '../loadInWords.ts';
import { useWords } from '../useLab.ts';
import { useLaneIndex } from '../useLane.ts';
import { useLater } from '../useLater.ts';
import styles from './pane.module.css';

interface WalkProps {
  /** Of the circle. */
  name: string;
  /** What its drawing is. */
  label: string;
  onMark: (mark: Mark | null) => void;
}

export function Walk({ name, label, onMark }: WalkProps) {
  const { text } = useWords();
  const lane = useLaneIndex();
  const [isWanted, setIsWanted] = useState(false);
  const hasFocus = useRef(false);
  /** Pressed while it is fetched. */
  const pressed = useRef<string[]>([]);
  const part = useLater(loadInWords, isWanted);
  if (part && part !== 'failed') {
    const { ClassTree } = part;
    return (
      <ClassTree
        {...{ lane, name, label, onMark }}
        className={styles.walk}
        hasFocus={hasFocus.current}
        pressed={pressed.current}
      />
    );
  }
  return (
    <>
      <div
        role="tree"
        aria-label={label}
        className={styles.walk}
        onFocus={() => {
          hasFocus.current = true;
          setIsWanted(true);
        }}
        onBlur={() => {
          hasFocus.current = false;
          pressed.current = [];
        }}
        onKeyDown={(event) => {
          if (!/^(Arrow|Enter|Home|End)/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
          // The page has keys of its own for some of these.
          event.preventDefault();
          event.stopPropagation();
          pressed.current.push(event.key);
        }}
      >
        <div role="treeitem" aria-label={name} tabIndex={0} />
      </div>
      {part === 'failed' && <p role="alert">{text.notFetched}</p>}
    </>
  );
}
