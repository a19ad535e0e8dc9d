/** What can be downloaded of the experiment as it is shown. */
import type { LabState, View } from '../../store/state.ts';
import type { CopyWords } from '../dialog/Copied.tsx';
import { useLabState } from '../useLab.ts';
import { CodePart } from './CodePart.tsx';
import { DataPart } from './DataPart.tsx';
import styles from './export.module.css';
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
  return (
    <div className={styles.downloads}>
      <p className={styles.note}>{words.reopens}</p>
      <PicturePart state={state} address={address} words={words} />
      <DataPart state={state} address={address} isRepeatable={isRepeatable} words={words} />
      <CodePart state={state} address={address} words={words} copyWords={copyWords} />
    </div>
  );
}
