/** One identity: its name, its photos, and, behind one button, what can be done with it. */
import { useId, useState } from 'react';
import { heldOutPhotos } from '../../data/photos/heldOut.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { identityColour, identityMark } from '../palette.ts';
import { useLab, useLabState } from '../useLab.ts';
import { useTheme } from '../useTheme.ts';
import { IdentityActions } from './IdentityActions.tsx';
import { NameField } from './NameField.tsx';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
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
  /** @param photo its id */
  onOpen: (photo: string) => void;
}

export function IdentityRow({ set, label, isReading, onFiles, onCamera, onOpen }: IdentityRowProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const { identities } = set;
  const identity = identities[label];
  const { id, name, photos } = identity;
  const [showsAll, setShowsAll] = useState(false);
  const [isOpen, setIsOpen] = useState(photos.length === 0);
  const actionsId = useId();
  const colour = identityColour(label, theme, identities.length);
  const most = Math.max(...identities.map((other) => other.photos.length));
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
          others={identities.flatMap((other, at) => (at === label ? [] : [{ ...other, mark: identityMark(at) }]))}
          onName={(next) => lab.editUpload({ type: 'rename', identity: id, name: next })}
          onMerge={(into) => lab.editUpload({ type: 'merge', identity: id, into })}
        />
        <span className={styles.count} title={heldOut > 0 ? say.heldOutHint : say.noneHeldOutHint}>
          {say.photos(measures.count(photos.length))}
          {heldOut > 0 && <span className={styles.soft}> · {say.heldOut(measures.count(heldOut))}</span>}
        </span>
        <button
          className={styles.more}
          type="button"
          aria-label={say.menu(shorten(name))}
          aria-expanded={isOpen}
          aria-controls={actionsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 4" aria-hidden="true">
            <path d="M2 2h.01M8 2h.01M14 2h.01" />
          </svg>
        </button>
      </div>
      <div id={actionsId} className={styles.actions} hidden={!isOpen}>
        <IdentityActions set={set} label={label} isReading={isReading} onFiles={onFiles} onCamera={onCamera} />
      </div>
      {photos.length === 0 ? (
        <p className={controls.hint}>{say.empty}</p>
      ) : (
        <ul className={styles.thumbs}>
          {photos.slice(0, showsAll ? photos.length : FEW).map((photo, place) => (
            <li key={photo.id}>
              <Thumb identity={identity} place={place} onOpen={() => onOpen(photo.id)} />
            </li>
          ))}
        </ul>
      )}
      {photos.length > FEW && (
        <button className={controls.link} type="button" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say.showFew : say.showAll(measures.count(photos.length))}
        </button>
      )}
    </li>
  );
}
