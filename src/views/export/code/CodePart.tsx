/** A lane's loss as code to be copied, for a framework of the reader's own. */
import { useState } from 'react';
import { settledForce } from '../../../core/schedule.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import { Copied, type CopyWords } from '../../dialog/Copied.tsx';
import { laneName } from '../../laneName.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useWords } from '../../useLab.ts';
import { CircleChoice } from '../CircleChoice.tsx';
import styles from '../export.module.css';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { FRAMEWORKS, type Framework } from './dialects.ts';
import { snippet } from './snippet.ts';

const NAMES: Readonly<Record<Framework, string>> = { pytorch: 'PyTorch', numpy: 'NumPy', tensorflow: 'TensorFlow' };

interface CodePartProps {
  state: LabState;
  address: string;
  words: ExportCatalogue;
  copyWords: CopyWords;
}

export function CodePart({ state, address, words, copyWords }: CodePartProps) {
  const { text, formats } = useWords();
  const [framework, setFramework] = useState<Framework>('pytorch');
  const [lane, setLane] = useState(state.view.shownLane);
  const { knobs } = shownLane(state, lane);
  return (
    <>
      <div className={styles.choices}>
        <CircleChoice state={state} label={words.code.loss} value={lane} onChoose={(one) => setLane(one ?? lane)} />
        <Segmented
          label={words.code.framework}
          shape="inline"
          options={FRAMEWORKS}
          names={NAMES}
          value={framework}
          onChoose={setFramework}
        />
      </div>
      <Copied
        label={words.code.shown(laneName(knobs, text, formats), NAMES[framework])}
        text={snippet(settledForce(knobs), framework, address)}
        words={copyWords}
        isCode
      />
      <p className={styles.note}>{words.code.note}</p>
    </>
  );
}
