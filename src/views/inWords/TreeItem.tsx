/** One place of the tree: heard as a tree's item, seen as a line of words while it has the focus. */
import { type ReactNode, type Ref, useRef } from 'react';
import type { SymbolId } from '../../core/symbols.ts';
import { useLabState } from '../useLab.ts';
import styles from './inWords.module.css';

interface TreeItemProps {
  ref?: Ref<HTMLDivElement>;
  words: string;
  isHere: boolean;
  /** What it stands for in the formulas. */
  symbol?: SymbolId | undefined;
  /** Of one that has others in it. */
  isOpen?: boolean | undefined;
  hintId?: string | undefined;
  onFocus?: () => void;
  /** Pressed by those who have no keys for it. */
  onOpen?: () => void;
  children?: ReactNode;
}

export function TreeItem({ ref, words, isHere, symbol, isOpen, hintId, onFocus, onOpen, children }: TreeItemProps) {
  const isPlaying = useLabState((state) => state.isPlaying);
  const heard = useRef(words);
  // While a run trains, a name that changed every second would be read every second.
  if (!isHere || !isPlaying) heard.current = words;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      ref={ref}
      role="treeitem"
      aria-label={heard.current}
      aria-expanded={isOpen}
      aria-describedby={hintId}
      tabIndex={isHere ? 0 : -1}
      className={styles.item}
      data-points-at={symbol}
      onFocus={({ target, currentTarget }) => target === currentTarget && onFocus?.()}
      onClick={(event) => {
        event.stopPropagation();
        onOpen?.();
      }}
    >
      <span className={styles.words} aria-hidden="true">
        {words}
      </span>
      {children && (
        // biome-ignore lint/a11y/useSemanticElements: a tree's branch is no fieldset
        <div role="group">{children}</div>
      )}
    </div>
  );
}
