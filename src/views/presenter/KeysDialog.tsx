/** Lists the keys that move the page. */
import { Fragment } from 'react';
import type { LossName } from '../../core/losses/registry.ts';
import type { ControlName } from '../../store/controls.ts';
import type { View } from '../../store/state.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './presenter.module.css';
import type { PresenterCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], PresenterCatalogue>> = { en, ja };

/** Each with its caps as they stand on the keyboard; ' ' has a name of its own in each language. */
const ROWS: readonly (readonly [keyof PresenterCatalogue['rows'], readonly string[]])[] = [
  ['play', [' ']],
  ['step', ['.']],
  ['rewind', ['R']],
  ['scrub', ['←', '→']],
  ['loss', ['1', '9']],
  ['knob', ['↑', '↓']],
  ['fullScreen', ['F']],
  ['leave', ['Esc']],
  ['list', ['?']],
];

/** What the address calls them where they are switched off. */
const KEYS: ControlName = 'keys';

interface KeysDialogProps {
  /** What the digits choose, from 1. */
  losses: readonly LossName[];
  onClose: () => void;
}

export function KeysDialog({ losses, onClose }: KeysDialogProps) {
  const lab = useLab();
  const { text } = useWords();
  const hide = useLabState(({ view }) => view.hide);
  const words = CATALOGUES[useLabState(({ view }) => view.language)];
  return (
    <Dialog title={words.title} size="card" onClose={onClose}>
      <dl className={styles.keys}>
        {ROWS.map(([row, caps]) => (
          <Fragment key={row}>
            <dt>
              {caps.map((cap, i) => (
                <Fragment key={cap}>
                  {i > 0 && (row === 'loss' ? '–' : ' ')}
                  <kbd>{cap === ' ' ? words.space : cap}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>
              <Prose>{words.rows[row]}</Prose>
              {row === 'loss' && (
                <ol className={styles.losses}>
                  {losses.map((name) => (
                    <li key={name}>{text.loss.of[name].name}</li>
                  ))}
                </ol>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.note}>{words.note}</p>
      <p className={styles.note}>{words.walk}</p>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={!hide.includes(KEYS)}
          onChange={({ target }) =>
            lab.setView({ hide: target.checked ? hide.filter((its) => its !== KEYS) : [...hide, KEYS] })
          }
        />
        {words.isOn}
      </label>
    </Dialog>
  );
}
