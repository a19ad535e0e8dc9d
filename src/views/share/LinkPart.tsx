/** Makes a link to what is shown: from step 0 or as it stands, with or without parts of the page, as text, as a frame for
 *  another page, and as a picture for a hall. */
import { useState } from 'react';
import { choicesOf } from '../../store/addressBar.ts';
import type { ControlName } from '../../store/controls.ts';
import type { LabState } from '../../store/state.ts';
import { Copied } from '../dialog/Copied.tsx';
import { useWords } from '../useLab.ts';
import { HIDEABLE } from './hideable.ts';
import { QrCode } from './QrCode.tsx';
import styles from './share.module.css';
import { elementSnippet, frameSnippet, isRepeatable, shareLink } from './shareLink.ts';
import type { ShareCatalogue } from './text/catalogue.ts';

const stepOf = ({ lanes: [{ snapshot }] }: LabState) => snapshot?.step ?? 0;

export function LinkPart({ state, words }: { state: LabState; words: ShareCatalogue }) {
  const { text, formats } = useWords();
  const step = stepOf(state);
  const canRepeat = isRepeatable(state);
  const [atStep, setAtStep] = useState(canRepeat);
  const [keepsLanguage, setKeepsLanguage] = useState(false);
  const [hide, setHide] = useState<readonly ControlName[]>([]);
  const link = shareLink(document.URL, choicesOf(state), { step: atStep ? step : null, hide, keepsLanguage });
  const toggle = (name: ControlName) =>
    setHide(hide.includes(name) ? hide.filter((it) => it !== name) : [...hide, name]);
  const box = (label: string, isChecked: boolean, onToggle: () => void, isDisabled = false) => (
    <label key={label} className={styles.box}>
      <input type="checkbox" checked={isChecked} disabled={isDisabled} onChange={onToggle} />
      {label}
    </label>
  );
  return (
    <div className={styles.share}>
      <div className={styles.whole}>
        <Copied label={words.link} text={link} words={words} />
      </div>
      <div className={styles.choices}>
        <fieldset className={styles.group}>
          <legend>{words.shows}</legend>
          {box(words.atStep(formats.whole(step)), atStep, () => setAtStep(!atStep), !canRepeat)}
          {step > 0 && !canRepeat && <p className={styles.note}>{words.notRepeatable}</p>}
          {box(words.keepsLanguage, keepsLanguage, () => setKeepsLanguage(!keepsLanguage))}
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{words.hides}</legend>
          <div className={styles.boxes}>
            {HIDEABLE.map((name) => box(words.parts[name], hide.includes(name), () => toggle(name)))}
          </div>
        </fieldset>
        {state.setup.data === 'upload' && <p className={styles.note}>{words.ownData}</p>}
      </div>
      <QrCode link={link} label={words.code} />
      <div className={styles.whole}>
        <Copied label={words.frame} text={frameSnippet(link, text.documentTitle)} words={words} />
      </div>
      <div className={styles.whole}>
        <Copied label={words.element} text={elementSnippet(link, text.documentTitle)} words={words} />
      </div>
    </div>
  );
}
