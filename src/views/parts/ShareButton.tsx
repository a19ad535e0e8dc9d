/** Opens the dialog that makes links, which is fetched with the first click. */
import { useState } from 'react';
import { loadShare } from '../loadParts.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import styles from './header.module.css';

export function ShareButton() {
  const { text } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const later = useLater(loadShare, isOpen);
  return (
    <>
      <button className={styles.lessons} type="button" onClick={() => setIsOpen(true)}>
        {text.share.label}
      </button>
      {isOpen && later === 'failed' && <p role="alert">{text.notFetched}</p>}
      {isOpen && later && later !== 'failed' && <later.ShareDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
