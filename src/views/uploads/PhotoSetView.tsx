/** The identities of a photo set, one below the other, and a place for another one. */
import { useState } from 'react';
import { MAX_IDENTITIES } from '../../data/photos/limits.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { PhotoSummary, Whose } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { useLab } from '../useLab.ts';
import { AddIdentity } from './AddIdentity.tsx';
import { IdentityRow } from './IdentityRow.tsx';
import { PhotoEditor } from './PhotoEditor.tsx';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
import { useUploadWords } from './useUploadWords.ts';

/** From here on it is worth saying that one has more photos than another. */
const UNEVEN = 3;

interface PhotoSetViewProps {
  set: PhotoSummary;
  isReading: boolean;
  onFiles: (files: UploadedFiles['files'], identity: Whose) => void;
  onCamera: (identity: Whose) => void;
  /** Faces are not what these photos are of. */
  onNoFaces: () => void;
}

export function PhotoSetView({ set, isReading, onFiles, onCamera, onNoFaces }: PhotoSetViewProps) {
  /** The id of the photo that is cropped by hand. */
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <Faceless set={set} isReading={isReading} onAccept={onNoFaces} />
      <Balance set={set} />
      <ol className={styles.identities}>
        {set.identities.map(({ id, name }, label) => (
          <IdentityRow
            key={id}
            set={set}
            label={label}
            isReading={isReading}
            onFiles={(files) => onFiles(files, { id, name })}
            onCamera={() => onCamera({ id, name })}
            onOpen={setOpened}
          />
        ))}
      </ol>
      {set.identities.length < MAX_IDENTITIES && (
        <AddIdentity
          names={set.identities.map(({ name }) => name)}
          isReading={isReading}
          onFiles={(files, name) => onFiles(files, { id: null, name })}
          onCamera={(name) => onCamera({ id: null, name })}
        />
      )}
      {opened && (
        <PhotoEditor key={opened} set={set} photo={opened} onTurn={setOpened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** Where faces were looked for in vain, one answer for all photos. */
function Faceless({ set, isReading, onAccept }: { set: PhotoSummary; isReading: boolean; onAccept: () => void }) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const searched = set.identities
    .flatMap(({ photos }) => photos)
    .filter(({ found }) => found !== 'off' && found !== 'hand');
  if (searched.length === 0 || searched.some(({ found }) => found !== 'none')) return null;
  return (
    <p className={styles.faceless}>
      <span>{words.set.noFaces(measures.count(searched.length))}</span>
      <button
        className={controls.button}
        type="button"
        disabled={isReading}
        onClick={() => {
          lab.editUpload({ type: 'accept-middles' });
          onAccept();
        }}
      >
        {words.set.acceptMiddles}
      </button>
    </p>
  );
}

function Balance({ set }: { set: PhotoSummary }) {
  const { words, measures } = useUploadWords();
  const filled = set.identities.filter(({ photos }) => photos.length > 0);
  if (filled.length < 2) return null;
  const most = filled.reduce((a, b) => (b.photos.length > a.photos.length ? b : a));
  const least = filled.reduce((a, b) => (b.photos.length < a.photos.length ? b : a));
  if (most.photos.length < UNEVEN * least.photos.length) return null;
  const counts = [most, least].map(({ photos }) => measures.count(photos.length));
  return (
    <p className={controls.hint}>{words.set.balance(shorten(most.name), counts[0], shorten(least.name), counts[1])}</p>
  );
}
