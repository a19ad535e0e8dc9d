/** What can be done with one identity: more photos, another place, another's photos, or none of it. */
import type { UploadedFiles } from '../../store/state.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { identityMark } from '../palette.ts';
import { useLab } from '../useLab.ts';
import { AskButton } from './AskButton.tsx';
import { FilePicker } from './FilePicker.tsx';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
import { useUploadWords } from './useUploadWords.ts';

interface IdentityActionsProps {
  set: PhotoSummary;
  label: number;
  isReading: boolean;
  onFiles: (files: UploadedFiles['files']) => void;
  onCamera: () => void;
}

const UP = 'M6 10.5v-9M2 5.5l4-4 4 4';
const DOWN = 'M6 1.5v9M2 6.5l4 4 4-4';

export function IdentityActions({ set, label, isReading, onFiles, onCamera }: IdentityActionsProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const { identities } = set;
  const { id: identity, name, photos } = identities[label];
  const { identity: say } = words;
  const shown = shorten(name);
  const arrow = (to: number, title: string, path: string) => (
    <button
      className={styles.arrow}
      type="button"
      aria-label={title}
      title={title}
      disabled={isReading || to < 0 || to >= identities.length}
      onClick={() => lab.editUpload({ type: 'move', identity, to })}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <>
      <FilePicker isQuiet accept="image/*,.zip" label={say.addPhotosTo(shown)} isDisabled={isReading} onPick={onFiles}>
        {say.addPhotos}
      </FilePicker>
      <button
        className={controls.link}
        data-quiet
        type="button"
        aria-label={say.cameraFor(shown)}
        disabled={isReading}
        onClick={onCamera}
      >
        {words.intake.camera}
      </button>
      {identities.length > 1 && (
        <select
          className={controls.menu}
          aria-label={say.mergeInto(shown)}
          value=""
          disabled={isReading}
          onChange={(event) => lab.editUpload({ type: 'merge', identity, into: event.target.value })}
        >
          <option value="" disabled hidden>
            {say.merge}
          </option>
          {identities.map((other, into) =>
            into === label ? null : (
              <option key={other.id} value={other.id}>
                {identityMark(into)} {shorten(other.name)}
              </option>
            ),
          )}
        </select>
      )}
      <AskButton
        label={`${say.remove} ${shown}`}
        question={say.removeAsk(shown, say.photos(measures.count(photos.length)))}
        yes={say.removeYes}
        isDisabled={isReading}
        onYes={() => lab.editUpload({ type: 'remove', identity })}
      >
        {say.remove}
      </AskButton>
      <span className={styles.order}>
        {arrow(label - 1, say.up(shown), UP)}
        {arrow(label + 1, say.down(shown), DOWN)}
      </span>
    </>
  );
}
