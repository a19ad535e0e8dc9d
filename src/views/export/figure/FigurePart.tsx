/** An instrument that is open on the page, as lines or as pixels. */
import { useLayoutEffect, useRef, useState } from 'react';
import { circleOrder } from '../../../store/lanes.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState, View } from '../../../store/state.ts';
import controls from '../../dialog/controls.module.css';
import { download } from '../../dialog/download.ts';
import { useLabState, useWords } from '../../useLab.ts';
import styles from '../export.module.css';
import { LetteringChoice } from '../LetteringChoice.tsx';
import { captionOf } from '../picture/caption.ts';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { useAddressOf } from '../useAddressOf.ts';
import { useLettering } from '../useLettering.ts';
import { figurePng } from './figurePng.ts';
import { type FigureSheet, figureSheet } from './figureSheet.ts';
import type { FigureCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], FigureCatalogue>> = { en, ja };

interface FigurePartProps {
  state: LabState;
  address: string;
  words: ExportCatalogue;
}

export function FigurePart({ state, address, words }: FigurePartProps) {
  const { text, formats } = useWords();
  const own = CATALOGUES[useLabState(({ view }) => view.language)];
  const part = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<readonly Element[]>([]);
  const [chosen, setChosen] = useState(0);
  const [sheet, setSheet] = useState<FigureSheet | null>(null);
  const [trouble, setTrouble] = useState('');
  // They are on the page, behind the dialog.
  useLayoutEffect(() => {
    const all = part.current?.closest('[data-arclab]')?.querySelectorAll('[data-instrument]') ?? [];
    setOpen([...all].filter((element) => element.getBoundingClientRect().width > 0));
  }, []);
  useLayoutEffect(() => {
    const facts = circleOrder(state).map((lane) => {
      const caption = captionOf(shownLane(state, lane), state.setup.seed, { text, formats, words });
      return `${caption.name}: ${caption.facts}`;
    });
    if (open[chosen]) setSheet(figureSheet(open[chosen], facts, address));
  }, [open, chosen, state, address, text, formats, words]);
  const lettered = useLettering(sheet?.svg ?? '');
  const shown = useAddressOf(lettered.svg ?? sheet?.svg ?? '');
  const save = async (kind: 'svg' | 'png') => {
    if (!sheet) return;
    try {
      const lines = new Blob([lettered.svg ?? ''], { type: 'image/svg+xml' });
      const file = kind === 'svg' ? lines : await figurePng(sheet, address);
      download({ file, name: `arclab-${open[chosen].getAttribute('data-instrument')}.${kind}` });
      setTrouble('');
    } catch (error) {
      setTrouble(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <div ref={part} className={styles.part}>
      {sheet && shown && <img className={styles.preview} src={shown} alt={words.preview(sheet.title)} />}
      {open.length > 1 && (
        <div className={styles.choices}>
          <label className={styles.choice}>
            {own.which}
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {open.map((element, i) => (
                <option key={element.getAttribute('data-instrument')} value={i}>
                  {element.getAttribute('aria-label')}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <LetteringChoice lettered={lettered} words={words} />
      <span className={controls.row}>
        {(['svg', 'png'] as const).map((kind) => (
          <button
            key={kind}
            className={controls.button}
            type="button"
            disabled={!sheet || (kind === 'svg' && lettered.svg === null)}
            onClick={() => void save(kind)}
          >
            {words.file(kind.toUpperCase())}
          </button>
        ))}
        <span role="status">{trouble}</span>
      </span>
      <p className={styles.note}>{own.note}</p>
    </div>
  );
}
