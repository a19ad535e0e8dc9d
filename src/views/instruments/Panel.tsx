/** The instruments: a button each, and those chosen, side by side where there is room. */
import { INSTRUMENT_NAMES, toggleInstrument } from '../../store/instruments.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState } from '../useLab.ts';
import { INSTRUMENTS } from './list.ts';
import styles from './panel.module.css';
import { useInstrumentWords } from './useInstrumentWords.ts';

export function Panel() {
  const lab = useLab();
  const { words } = useInstrumentWords();
  const shown = useLabState((state) => state.view.instruments);
  return (
    <div className={styles.panel}>
      <fieldset className={styles.names}>
        <legend data-spoken>{words.choose}</legend>
        {INSTRUMENT_NAMES.map((name) => (
          <button
            key={name}
            className={styles.name}
            type="button"
            aria-pressed={shown.includes(name)}
            onClick={() => lab.setView({ instruments: toggleInstrument(shown, name) })}
          >
            {words.of[name].name}
          </button>
        ))}
      </fieldset>
      <div className={styles.shown} data-count={shown.length}>
        {shown.map((name) => {
          const Instrument = INSTRUMENTS[name];
          return (
            <section
              key={name}
              className={styles.instrument}
              data-instrument={name}
              tabIndex={-1}
              aria-label={words.of[name].name}
            >
              <Instrument />
              <p className={styles.about}>
                <Prose>{words.of[name].about}</Prose>
              </p>
            </section>
          );
        })}
      </div>
    </div>
  );
}
