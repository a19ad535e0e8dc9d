/** The name of the page, its language and its theme. */
import type { View } from '../../store/state.ts';
import { Hideable } from '../Hideable.tsx';
import { LANGUAGE_NAMES } from '../text/languages.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './header.module.css';
import { Segmented } from './Segmented.tsx';

const THEMES: readonly View['theme'][] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly View['language'][] = ['en', 'ja'];
const OWN_LANGUAGE = { en: 'en', ja: 'ja' } as const;

export function Header() {
  const lab = useLab();
  const { text } = useWords();
  const { language, theme } = useLabState((state) => state.view);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <div className={styles.choices}>
        <Hideable name="theme">
          <Segmented
            label={text.view.theme}
            isLabelHidden
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
            isLabelHidden
            shape="inline"
            options={LANGUAGES}
            names={LANGUAGE_NAMES}
            languages={OWN_LANGUAGE}
            value={language}
            onChoose={(next) => lab.setView({ language: next })}
          />
        </Hideable>
      </div>
    </header>
  );
}
