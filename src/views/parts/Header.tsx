/** The name of the page, its lessons, and how it is looked at: projection, how many circles, theme, language. */
import { useId } from 'react';
import type { View } from '../../store/state.ts';
import { Hideable } from '../Hideable.tsx';
import { LANGUAGE_NAMES } from '../text/languages.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './header.module.css';
import { LessonMenu } from './Lessons.tsx';
import { Segmented } from './Segmented.tsx';
import { ShareButton } from './ShareButton.tsx';

const PROJECTIONS: readonly View['projection'][] = ['circle', 'plane'];
const PANES = ['auto', '1', '2', '6'] as const;
const THEMES: readonly View['theme'][] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly View['language'][] = ['en', 'ja'];
const OWN_LANGUAGE = { en: 'en', ja: 'ja' } as const;

interface HeaderProps {
  isFull: boolean;
  /** null where there is no full screen to have. */
  onFull: (() => void) | null;
  onKeys: () => void;
}

export function Header({ isFull, onFull, onKeys }: HeaderProps) {
  const lab = useLab();
  const { text } = useWords();
  const id = useId();
  const { language, theme, projection, panes } = useLabState((state) => state.view);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <a className={styles.lessons} href={text.article.page}>
        {text.article.label}
      </a>
      <Hideable name="lessons">
        <LessonMenu />
      </Hideable>
      <Hideable name="share">
        <ShareButton />
      </Hideable>
      <button
        className={styles.settings}
        type="button"
        popoverTarget={id}
        aria-label={text.view.settings}
        title={text.view.settings}
      >
        <svg
          viewBox="0 0 20 20"
          width="20"
          height="20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M2 6h8M15 6h3M2 14h3M10 14h8" />
          <circle cx="12.5" cy="6" r="2.5" />
          <circle cx="7.5" cy="14" r="2.5" />
        </svg>
      </button>
      <div id={id} popover="auto" className={styles.choices}>
        <Hideable name="projection">
          <Segmented
            label={text.view.projection}
            shape="inline"
            options={PROJECTIONS}
            names={text.view.projections}
            value={projection}
            onChoose={(next) => lab.setView({ projection: next })}
          />
        </Hideable>
        <Hideable name="panes">
          <Segmented
            label={text.panes.label}
            shape="inline"
            options={PANES}
            names={{ auto: text.wall.auto, 1: '1', 2: '2', 6: '6' }}
            value={String(panes) as (typeof PANES)[number] /* every choice of panes, written out */}
            onChoose={(next) =>
              lab.setView({ panes: next === 'auto' ? next : (Number(next) as 1 | 2 | 6) /* of PANES */ })
            }
          />
        </Hideable>
        <Hideable name="theme">
          <Segmented
            label={text.view.theme}
            shape="inline"
            options={THEMES}
            names={text.view.themes}
            value={theme}
            onChoose={(next) => lab.setView({ theme: next })}
          />
        </Hideable>
        <Hideable name="language">
          <Segmented
            label={text.view.language}
            shape="inline"
            options={LANGUAGES}
            names={LANGUAGE_NAMES}
            languages={OWN_LANGUAGE}
            value={language}
            onChoose={(next) => lab.setView({ language: next })}
          />
        </Hideable>
        <p className={styles.acts}>
          {onFull && (
            <Hideable name="fullscreen">
              <Act
                popover={id}
                name={isFull ? text.view.leaveFullScreen : text.view.fullScreen}
                cap="F"
                onAct={onFull}
              />
            </Hideable>
          )}
          <Act popover={id} name={text.view.keys} cap="?" onAct={onKeys} />
        </p>
      </div>
    </header>
  );
}

interface ActProps {
  /** The id of what it stands in, which it closes. */
  popover: string;
  name: string;
  /** The key that does the same. */
  cap: string;
  onAct: () => void;
}

function Act({ popover, name, cap, onAct }: ActProps) {
  return (
    <button
      className={styles.act}
      type="button"
      popoverTarget={popover}
      popoverTargetAction="hide"
      aria-keyshortcuts={cap}
      onClick={onAct}
    >
      {name} <span aria-hidden="true">{cap}</span>
    </button>
  );
}
