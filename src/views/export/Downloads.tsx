/** What can be downloaded of the experiment as it is shown. */

import type { LabState, View } from '../../store/state.ts';
import type { CopyWords } from '../dialog/Copied.tsx';
import { useLabState } from '../useLab.ts';
import { DataPart } from './DataPart.tsx';
import styles from './export.module.css';
import { loadCode } from './loadCode.ts';
import { loadFigure } from './loadFigure.ts';
import { loadFilm } from './loadFilm.ts';
import { loadWeights } from './loadWeights.ts';
import { PicturePart } from './PicturePart.tsx';
import type { ExportCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';
import { Unfolded } from './Unfolded.tsx';

const CATALOGUES: Readonly<Record<View['language'], ExportCatalogue>> = { en, ja };

interface DownloadsProps {
  /** What the dialog was opened on. */
  state: LabState;
  /** Opens the experiment again. @param step that which is shown when absent */
  addressOf: (state: LabState, step?: number) => string;
  /** At the same step. */
  isRepeatable: boolean;
  copyWords: CopyWords;
}

export function Downloads({ state, addressOf, isRepeatable, copyWords }: DownloadsProps) {
  const words = CATALOGUES[useLabState(({ view }) => view.language)];
  const hasFigure = state.view.instruments.length > 0;
  const hasFilm = state.people !== null && state.history.moments.length > 1;
  const { people } = state;
  const address = addressOf(state);
  // Of vectors it must be known how long they are.
  const hasNetwork = people !== null && !people.isStill && (people.rows === null || people.upload !== null);
  return (
    <div className={styles.downloads}>
      <p className={styles.note}>{words.reopens}</p>
      <PicturePart state={state} address={address} words={words} />
      <Unfolded title={words.figure} label={words.openFigure} isDisabled={!hasFigure} load={loadFigure}>
        {({ FigurePart }) => <FigurePart state={state} address={address} words={words} />}
      </Unfolded>
      <Unfolded title={words.film} label={words.openFilm} isDisabled={!hasFilm} load={loadFilm}>
        {({ FilmPart }) => <FilmPart state={state} address={address} words={words} />}
      </Unfolded>
      <DataPart state={state} address={address} isRepeatable={isRepeatable} words={words} />
      <Unfolded title={words.weights} label={words.openWeights} isDisabled={!hasNetwork} load={loadWeights}>
        {({ WeightsPart }) => <WeightsPart state={state} addressOf={addressOf} words={words} copyWords={copyWords} />}
      </Unfolded>
      <Unfolded title={words.code.title} label={words.code.open} isDisabled={false} load={loadCode}>
        {({ CodePart }) => <CodePart state={state} address={address} words={words} copyWords={copyWords} />}
      </Unfolded>
    </div>
  );
}
