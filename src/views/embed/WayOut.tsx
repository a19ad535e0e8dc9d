/** Leads from a frame to the whole page with the choices that the frame shows. */
import { useEffect, useRef } from 'react';
import { formatAddress } from '../../store/address.ts';
import { choicesOf, isSameChoices } from '../../store/addressBar.ts';
import type { Choices } from '../../store/state.ts';
import { useLab, useLabState } from '../useLab.ts';
import styles from './wayOut.module.css';
import { EMBED_WORDS } from './words.ts';

export function WayOut({ page, defaults }: { page: string; defaults: Choices }) {
  const { store } = useLab();
  const words = EMBED_WORDS[useLabState(({ view }) => view.language)];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(
    () =>
      store.subscribe(
        choicesOf,
        (choices) => {
          if (link.current) link.current.href = `${page}#${formatAddress(choices, defaults)}`;
        },
        { equalityFn: isSameChoices, fireImmediately: true },
      ),
    [store, page, defaults],
  );
  return (
    <footer className={styles.wayOut}>
      <h1 className={styles.name}>ArcLab</h1>
      <a ref={link} href={page} target="_blank" rel="noopener">
        {words.open}
      </a>
    </footer>
  );
}
