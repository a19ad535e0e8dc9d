/** What can be downloaded of the experiment as it is shown. */

import { useState } from 'react';
import type { LabState, View } from '../../store/state.ts';
import type { CopyWords } from '../dialog/Copied.tsx';
import controls from '../dialog/controls.module.css';
import { Later } from '../Later.tsx';
import { useLabState } from '../useLab.ts';
import { CodePart } from './CodePart.tsx';
import { DataPart } from './DataPart.tsx';
import styles from './export.module.css';
import { loadFilm } from './loadFilm.ts';
import { PicturePart } from './PicturePart.tsx';
import type { ExportCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], ExportCatalogue>> = { en, ja };

interface DownloadsProps {
  /** What the dialog was opened on. */
  state: LabState;
  /** Opens it again. */
  address: string;
  /** At the same step. */
  isRepeatable: boolean;
  copyWords: CopyWords;
}

export function Downloads({ state, address, isRepeatable, copyWords }: DownloadsProps) {
  const words = CATALOGUES[useLabState(({ view }) => view.language)];
  const [isFilmOpen, setIsFilmOpen] = useState(false);
  const hasFilm = state.people !== null && state.history.moments.length > 1;
  return (
    <div className={styles.downloads}>
      <p className={styles.note}>{words.reopens}</p>
      <PicturePart state={state} address={address} words={words} />
      <section className={styles.part}>
        <h3 className={styles.title}>{words.film}</h3>
        {isFilmOpen ? (
          <Later load={loadFilm}>{({ FilmPart }) => <FilmPart state={state} address={address} words={words} />}</Later>
        ) : (
          <span className={controls.row}>
            <button className={controls.button} type="button" disabled={!hasFilm} onClick={() => setIsFilmOpen(true)}>
              {words.openFilm}
            </button>
          </span>
        )}
      </section>
      <DataPart state={state} address={address} isRepeatable={isRepeatable} words={words} />
      <CodePart state={state} address={address} words={words} copyWords={copyWords} />
    </div>
  );
}
