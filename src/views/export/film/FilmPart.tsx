/** The run as a film: which steps, how long, how large, in which format; and what is encoded with what here. */
import { useEffect, useId, useMemo, useState } from 'react';
import { identitiesOf } from '../../../store/identities.ts';
import { circleOrder, hasOneCircle } from '../../../store/lanes.ts';
import type { LabState, View } from '../../../store/state.ts';
import controls from '../../dialog/controls.module.css';
import { NumberField } from '../../parts/NumberField.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { useLabState, useWords } from '../../useLab.ts';
import { useTheme } from '../../useTheme.ts';
import { CircleChoice } from '../CircleChoice.tsx';
import styles from '../export.module.css';
import { fileName } from '../fileName.ts';
import { arrange } from '../picture/arrangement.ts';
import { companyOf } from '../picture/circleOf.ts';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { Choice } from './Choice.tsx';
import type { Codecs } from './messages.ts';
import { FILM_KINDS, type FilmChoices, type FilmKind, orderFilm } from './order.ts';
import { sizeOf } from './plan.ts';
import { probeCodecs } from './studio.ts';
import type { FilmCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';
import { KIND_NAMES, usedKind, whatIsUsed } from './used.ts';
import { useFilm } from './useFilm.ts';

const CATALOGUES: Readonly<Record<View['language'], FilmCatalogue>> = { en, ja };

const FINENESS = [1, 1.5, 2, 3];
/** A GIF counts hundredths of a second: these are whole. */
const RATES = [10, 20, 25, 50];
const SECONDS = { min: 1, max: 120 };
const THEMES = ['light', 'dark'] as const;

interface FilmPartProps {
  state: LabState;
  address: string;
  words: ExportCatalogue;
}

export function FilmPart({ state, address, words }: FilmPartProps) {
  const { text, formats } = useWords();
  const id = useId();
  const film = CATALOGUES[useLabState(({ view }) => view.language)];
  const { moments } = state.history;
  const [first, last] = [moments[0].step, moments[moments.length - 1].step];
  const [lane, setLane] = useState(hasOneCircle(state, true) ? state.view.shownLane : null);
  const theme = useTheme(state.view.theme);
  const [choices, setChoices] = useState<Omit<FilmChoices, 'lanes'>>({
    ...{ kind: 'mp4', from: first, to: last, seconds: 10, framesPerSecond: 25, fineness: 2, theme },
  });
  const choose = (change: Partial<FilmChoices>) => setChoices({ ...choices, ...change });
  const lanes = useMemo(() => (lane === null ? circleOrder(state) : [lane]), [lane, state]);
  const arrangement = useMemo(
    () => arrange(lanes.length, identitiesOf(state), companyOf(state.people)),
    [lanes, state],
  );
  const { width, height } = sizeOf(arrangement, choices.fineness);
  const codecs = useCodecs(width, height);
  const { making, outcome, make, cancel } = useFilm({ film, words, formats });

  const kind = usedKind(choices.kind, codecs);
  const kept = moments.filter(({ step }) => step >= choices.from && step <= choices.to).length;
  const start = (as: FilmKind) => {
    const order = orderFilm(state, { ...choices, kind: as, lanes }, address, { text, formats, words });
    void make(order, KIND_NAMES[as], fileName(state, lanes, as));
  };
  return (
    <>
      <div className={styles.choices}>
        <CircleChoice state={state} label={words.circles} value={lane} all={words.all} onChoose={setLane} />
        <Segmented
          label={film.kind}
          shape="inline"
          options={FILM_KINDS}
          names={KIND_NAMES}
          value={choices.kind}
          onChoose={(one) => choose({ kind: one })}
        />
        <Segmented
          label={film.theme}
          shape="inline"
          options={THEMES}
          names={film.themes}
          value={choices.theme}
          onChoose={(one) => choose({ theme: one })}
        />
        <Choice
          label={film.size}
          options={FINENESS}
          nameOf={(fineness) => {
            const size = sizeOf(arrangement, fineness);
            return film.pixels(String(size.width), String(size.height));
          }}
          value={choices.fineness}
          onChoose={(fineness) => choose({ fineness })}
        />
        <Choice
          label={film.framesPerSecond}
          options={RATES}
          nameOf={String}
          value={choices.framesPerSecond}
          onChoose={(framesPerSecond) => choose({ framesPerSecond })}
        />
        <label className={styles.choice} htmlFor={`${id}seconds`}>
          {film.seconds}
          <NumberField
            id={`${id}seconds`}
            {...SECONDS}
            value={choices.seconds}
            onChange={(seconds) => choose({ seconds })}
          />
        </label>
        <label className={styles.choice} htmlFor={`${id}from`}>
          {film.from}
          <NumberField
            id={`${id}from`}
            min={first}
            max={last}
            value={choices.from}
            onChange={(from) => choose({ from })}
          />
        </label>
        <label className={styles.choice} htmlFor={`${id}to`}>
          {film.to}
          <NumberField id={`${id}to`} min={first} max={last} value={choices.to} onChange={(to) => choose({ to })} />
        </label>
      </div>
      <p className={styles.note}>{kept < 2 ? film.tooFew : whatIsUsed(choices.kind, codecs, film)}</p>
      <span className={controls.row}>
        {making ? (
          <>
            <progress aria-label={film.making} max={making.frames} value={making.done} />
            <span>{film.progress(formats.whole(making.done), formats.whole(making.frames))}</span>
            <button className={controls.link} type="button" onClick={cancel}>
              {film.cancel}
            </button>
          </>
        ) : (
          <button
            className={controls.button}
            type="button"
            disabled={kept < 2 || !kind}
            onClick={() => kind && start(kind)}
          >
            {film.make(KIND_NAMES[kind ?? choices.kind])}
          </button>
        )}
        <span role="status">{outcome}</span>
      </span>
      <p className={styles.note}>{film.note}</p>
    </>
  );
}

/** null while they are tried. */
function useCodecs(width: number, height: number): Codecs | null {
  const [codecs, setCodecs] = useState<Codecs | null>(null);
  useEffect(() => {
    setCodecs(null);
    const probe = probeCodecs(width, height);
    probe.answer.then(setCodecs, () => setCodecs({ mp4: null, webm: null }));
    return probe.cancel;
  }, [width, height]);
  return codecs;
}
