/** Leads from a frame to the whole page with the choices that the frame shows. */
import { useEffect, useRef } from 'react';
import { formatAddress } from '../../store/address.ts';
import { choicesOf, isSameChoices } from '../../store/addressBar.ts';
import type { Choices } from '../../store/state.ts';
import { useLab, useLabState } from '../useLab.ts';
import styles from './wayOut.module.css';
import { EMBED_WORDS } from './words.ts';

interface WayOutProps {
  page: string;
  defaults: Choices;
  /** In a page that has a heading of its own. */
  isPartOfPage?: boolean;
}

export function WayOut({ page, defaults, isPartOfPage = false }: WayOutProps) {
  const Name = isPartOfPage ? 'p' : 'h1';
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
      <Name className={styles.name}>ArcLab</Name>
      <a ref={link} href={page} target="_blank" rel="noopener">
        {words.open}
      </a>
    </footer>
  );
}
