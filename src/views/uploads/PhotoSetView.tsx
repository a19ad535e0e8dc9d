/** The identities of a photo set, one below the other, and a place for another one. */
import { useState } from 'react';
import { MAX_IDENTITIES } from '../../data/photos/limits.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import { AddIdentity } from './AddIdentity.tsx';
import controls from './controls.module.css';
import { IdentityRow } from './IdentityRow.tsx';
import { PhotoEditor } from './PhotoEditor.tsx';
import styles from './panel.module.css';
import { useUploadWords } from './useUploadWords.ts';

/** From here on it is worth saying that one has more photos than another. */
const UNEVEN = 3;

interface PhotoSetViewProps {
  set: PhotoSummary;
  isReading: boolean;
  onFiles: (files: UploadedFiles['files'], identity: string) => void;
  onCamera: (identity: string) => void;
}

export function PhotoSetView({ set, isReading, onFiles, onCamera }: PhotoSetViewProps) {
  const [opened, setOpened] = useState<{ label: number; photo: number } | null>(null);
  return (
    <>
      <Balance set={set} />
      <ol className={styles.identities}>
        {set.identities.map(({ name }, label) => (
          <IdentityRow
            // Names may repeat, and a row that moves should keep its place in the focus order.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            key={label}
            set={set}
            label={label}
            isReading={isReading}
            onFiles={(files) => onFiles(files, name)}
            onCamera={() => onCamera(name)}
            onOpen={(photo) => setOpened({ label, photo })}
          />
        ))}
      </ol>
      {set.identities.length < MAX_IDENTITIES && (
        <AddIdentity
          names={set.identities.map(({ name }) => name)}
          isReading={isReading}
          onFiles={onFiles}
          onCamera={onCamera}
        />
      )}
      {opened && (
        <PhotoEditor
          key={`${opened.label} ${opened.photo}`}
          set={set}
          label={opened.label}
          photo={opened.photo}
          onTurn={(photo) => setOpened({ ...opened, photo })}
          onClose={() => setOpened(null)}
        />
      )}
    </>
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
  return <p className={controls.hint}>{words.set.balance(most.name, counts[0], least.name, counts[1])}</p>;
}
