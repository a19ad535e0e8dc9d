/** Opens the dialog that makes links, which is fetched with the first click. */
import { useState } from 'react';
import { Later } from '../Later.tsx';
import { loadShare } from '../loadParts.ts';
import { useWords } from '../useLab.ts';
import styles from './header.module.css';

export function ShareButton() {
  const { text } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button className={styles.lessons} type="button" onClick={() => setIsOpen(true)}>
        {text.share.label}
      </button>
      {isOpen && (
        <Later load={loadShare}>{({ ShareDialog }) => <ShareDialog onClose={() => setIsOpen(false)} />}</Later>
      )}
    </>
  );
}
