/** One identity: its name, its photos, and its place among the others. */
import { useState } from 'react';
import { heldOutPhotos } from '../../data/photos/heldOut.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import { identityColour, identityMark } from '../palette.ts';
import { useLab, useLabState } from '../useLab.ts';
import { useTheme } from '../useTheme.ts';
import { AskButton } from './AskButton.tsx';
import controls from './controls.module.css';
import { FilePicker } from './FilePicker.tsx';
import { NameField } from './NameField.tsx';
import styles from './panel.module.css';
import { Thumb } from './Thumb.tsx';
import { useUploadWords } from './useUploadWords.ts';

/** Photos shown before the reader asks for all. */
const FEW = 24;

interface IdentityRowProps {
  set: PhotoSummary;
  label: number;
  isReading: boolean;
  onFiles: (files: UploadedFiles['files']) => void;
  onCamera: () => void;
  onOpen: (photo: number) => void;
}

export function IdentityRow({ set, label, isReading, onFiles, onCamera, onOpen }: IdentityRowProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const [showsAll, setShowsAll] = useState(false);
  const { identities } = set;
  const { name, photos } = identities[label];
  const colour = identityColour(label, theme, identities.length);
  const most = Math.max(...identities.map((identity) => identity.photos.length));
  const heldOut = heldOutPhotos(photos.length);
  const { identity: say } = words;
  return (
    <li className={styles.identity}>
      <span
        className={styles.balance}
        style={{ width: `${(100 * photos.length) / Math.max(1, most)}%`, background: colour }}
      />
      <div className={styles.identityHead}>
        <span className={styles.mark} style={{ background: colour }}>
          {identityMark(label)}
        </span>
        <NameField
          key={name}
          name={name}
          label={say.name(identityMark(label))}
          onName={(next) => lab.editUpload({ type: 'rename', label, name: next })}
        />
        <span className={styles.count} title={heldOut > 0 ? say.heldOutHint : say.noneHeldOutHint}>
          {say.photos(measures.count(photos.length))}
          {heldOut > 0 && <span className={styles.soft}> · {say.heldOut(measures.count(heldOut))}</span>}
        </span>
      </div>
      {photos.length === 0 ? (
        <p className={controls.hint}>{say.empty}</p>
      ) : (
        <ul className={styles.thumbs}>
          {photos.slice(0, showsAll ? photos.length : FEW).map((_photo, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: photos are known by their places
            <li key={place}>
              <Thumb set={set} label={label} photo={place} onOpen={() => onOpen(place)} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {photos.length > FEW && (
          <button className={controls.link} type="button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? say.showFew : say.showAll(measures.count(photos.length))}
          </button>
        )}
        <FilePicker isQuiet accept="image/*,.zip" label={say.addPhotosTo(name)} isDisabled={isReading} onPick={onFiles}>
          {say.addPhotos}
        </FilePicker>
        <button
          className={controls.link}
          data-quiet
          type="button"
          aria-label={say.cameraFor(name)}
          disabled={isReading}
          onClick={onCamera}
        >
          {words.intake.camera}
        </button>
        {identities.length > 1 && (
          <select
            className={controls.menu}
            aria-label={say.mergeInto(name)}
            value=""
            disabled={isReading}
            onChange={(event) => lab.editUpload({ type: 'merge', label, into: Number(event.target.value) })}
          >
            <option value="" disabled hidden>
              {say.merge}
            </option>
            {identities.map((other, into) =>
              into === label ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat
                <option key={into} value={into}>
                  {identityMark(into)} {other.name}
                </option>
              ),
            )}
          </select>
        )}
        <AskButton
          label={`${say.remove} ${name}`}
          question={say.removeAsk(name, say.photos(measures.count(photos.length)))}
          yes={say.removeYes}
          isDisabled={isReading}
          onYes={() => lab.editUpload({ type: 'remove', label })}
        >
          {say.remove}
        </AskButton>
        <span className={styles.order}>
          <button
            className={styles.arrow}
            type="button"
            aria-label={say.up(name)}
            title={say.up(name)}
            disabled={isReading || label === 0}
            onClick={() => lab.editUpload({ type: 'move', label, to: label - 1 })}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 10.5v-9M2 5.5l4-4 4 4" />
            </svg>
          </button>
          <button
            className={styles.arrow}
            type="button"
            aria-label={say.down(name)}
            title={say.down(name)}
            disabled={isReading || label === identities.length - 1}
            onClick={() => lab.editUpload({ type: 'move', label, to: label + 1 })}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1.5v9M2 6.5l4 4 4-4" />
            </svg>
          </button>
        </span>
      </div>
    </li>
  );
}
