/** A circle's network as a file, and the few lines that load it. */
import { useState } from 'react';
import type { LabState, View } from '../../../store/state.ts';
import { Copied, type CopyWords } from '../../dialog/Copied.tsx';
import controls from '../../dialog/controls.module.css';
import { download } from '../../dialog/download.ts';
import { useLab, useLabState, useWords } from '../../useLab.ts';
import { sealText } from '../address/seal.ts';
import { CircleChoice } from '../CircleChoice.tsx';
import styles from '../export.module.css';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { networkCode } from './networkCode.ts';
import { safetensors } from './safetensors.ts';
import { stateDict } from './stateDict.ts';
import type { WeightsCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], WeightsCatalogue>> = { en, ja };

interface WeightsPartProps {
  state: LabState;
  addressOf: (state: LabState, step: number) => string;
  words: ExportCatalogue;
  copyWords: CopyWords;
}

export function WeightsPart({ state, addressOf, words, copyWords }: WeightsPartProps) {
  const lab = useLab();
  const { formats } = useWords();
  const own = CATALOGUES[useLabState(({ view }) => view.language)];
  const [lane, setLane] = useState(state.view.shownLane);
  const [outcome, setOutcome] = useState('');
  const { setup, people, lanes } = state;
  const dimensions = people?.upload?.kind === 'vectors' ? people.upload.dimensions : null;
  const { loss } = lanes[lane].knobs;
  const code = networkCode(dimensions, setup.embeddingNorm, `arclab-${loss}.safetensors`);
  const save = async () => {
    const weights = await lab.weights(lane);
    const address = addressOf({ ...lab.store.getState(), lookBack: null }, weights.step);
    const tensors = stateDict(weights, dimensions, people?.identities ?? 0, setup.embeddingNorm);
    const metadata = { experiment: sealText(address), format: 'pt', loss, step: String(weights.step), pytorch: code };
    download({ file: new Blob([safetensors(tensors, metadata)]), name: `arclab-${loss}.safetensors` });
    setOutcome(own.saved(formats.whole(weights.step)));
  };
  return (
    <>
      <div className={styles.choices}>
        <CircleChoice state={state} label={words.code.loss} value={lane} onChoose={(one) => setLane(one ?? lane)} />
      </div>
      <span className={controls.row}>
        <button className={controls.button} type="button" onClick={() => void save()}>
          {words.file('safetensors')}
        </button>
        <span role="status">{outcome}</span>
      </span>
      <p className={styles.note}>{own.note}</p>
      <Copied label={own.code} text={code} words={copyWords} isCode />
    </>
  );
}
