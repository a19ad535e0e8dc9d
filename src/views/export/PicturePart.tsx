/** The circles as a picture for a paper: which of them, how fine, as lines or as pixels; and what it will look like. */
import { useMemo, useState } from 'react';
import { circleOrder, hasOneCircle } from '../../store/lanes.ts';
import type { LabState } from '../../store/state.ts';
import controls from '../dialog/controls.module.css';
import { download } from '../dialog/download.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { useWords } from '../useLab.ts';
import { CircleChoice } from './CircleChoice.tsx';
import styles from './export.module.css';
import { fileName } from './fileName.ts';
import { LetteringChoice } from './LetteringChoice.tsx';
import { pngOf, svgOf } from './picture/pictureFile.ts';
import { createSheet } from './picture/sheet.ts';
import type { ExportCatalogue } from './text/catalogue.ts';
import { useAddressOf } from './useAddressOf.ts';
import { useLettering } from './useLettering.ts';

const FINENESS = ['1', '2', '3', '4'] as const;
const TIMES = { 1: '1×', 2: '2×', 3: '3×', 4: '4×' } as const;

interface PicturePartProps {
  state: LabState;
  address: string;
  words: ExportCatalogue;
}

export function PicturePart({ state, address, words }: PicturePartProps) {
  const { text, formats } = useWords();
  const [choice, setChoice] = useState(hasOneCircle(state, true) ? state.view.shownLane : null);
  const [fineness, setFineness] = useState<(typeof FINENESS)[number]>('3');
  const [trouble, setTrouble] = useState('');
  const lanes = useMemo(() => (choice === null ? circleOrder(state) : [choice]), [choice, state]);
  const sheet = useMemo(
    () => createSheet(state, lanes, address, { text, formats, words }),
    [state, lanes, address, text, formats, words],
  );
  const svg = useMemo(() => svgOf(sheet), [sheet]);
  const lettered = useLettering(svg);
  const shown = useAddressOf(lettered.svg ?? svg);
  const save = async (kind: 'svg' | 'png') => {
    try {
      const lines = new Blob([lettered.svg ?? ''], { type: 'image/svg+xml' });
      const file = kind === 'svg' ? lines : await pngOf(sheet, Number(fineness));
      download({ file, name: fileName(state, lanes, kind) });
      setTrouble('');
    } catch (error) {
      setTrouble(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{words.picture}</h3>
      {shown && <img className={styles.preview} src={shown} alt={words.preview(sheet.title)} />}
      <div className={styles.choices}>
        <CircleChoice state={state} label={words.circles} value={choice} all={words.all} onChoose={setChoice} />
        <Segmented
          label={words.fineness}
          shape="inline"
          options={FINENESS}
          names={TIMES}
          value={fineness}
          onChoose={setFineness}
        />
      </div>
      <LetteringChoice lettered={lettered} words={words} />
      <span className={controls.row}>
        <button
          className={controls.button}
          type="button"
          disabled={lettered.svg === null}
          onClick={() => void save('svg')}
        >
          {words.file('SVG')}
        </button>
        <button className={controls.button} type="button" onClick={() => void save('png')}>
          {words.file('PNG')}
        </button>
        <span role="status">{trouble}</span>
      </span>
    </section>
  );
}
