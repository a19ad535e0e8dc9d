/** Keeps the page for when there is no network; says so when a newer version lies ready. */
import { useEffect, useState } from 'react';
import type { View } from '../../store/state.ts';
import notices from '../parts/notices.module.css';
import { useLabState } from '../useLab.ts';
import { keepOffline } from './keepOffline.ts';
import styles from './offline.module.css';
import type { OfflineCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], OfflineCatalogue>> = { en, ja };

export function Newer() {
  const text = CATALOGUES[useLabState((state) => state.view.language)];
  const [change, setChange] = useState<(() => void) | null>(null);
  useEffect(() => keepOffline((next) => setChange(() => next)), []);
  if (!change) return null;
  return (
    <section className={`${notices.notices} ${styles.newer}`} aria-label={text.label}>
      <p className={notices.notice} role="status">
        <span>{text.ready}</span>
        <button className={notices.dismiss} type="button" onClick={change}>
          {text.change}
        </button>
      </p>
    </section>
  );
}
