/** A slot for another identity: its name, and its photos from files or from the camera. */
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../data/photos/limits.ts';
import type { UploadedFiles } from '../../store/state.ts';
import controls from '../dialog/controls.module.css';
import { FilePicker } from './FilePicker.tsx';
import styles from './panel.module.css';
import { shorten } from './shorten.ts';
import { suggestName } from './suggestName.ts';
import { useUploadWords } from './useUploadWords.ts';

interface AddIdentityProps {
  names: readonly string[];
  isReading: boolean;
  onFiles: (files: UploadedFiles['files'], identity: string) => void;
  onCamera: (identity: string) => void;
}

export function AddIdentity({ names, isReading, onFiles, onCamera }: AddIdentityProps) {
  const { words } = useUploadWords();
  const [typed, setTyped] = useState('');
  const suggested = suggestName(names, words);
  const name = typed.trim() || suggested;
  return (
    <section className={styles.add} aria-label={words.identity.add}>
      <h3 className={styles.heading}>{words.identity.add}</h3>
      <div className={controls.row}>
        <input
          className={controls.text}
          type="text"
          aria-label={words.identity.newName}
          placeholder={suggested}
          maxLength={MAX_NAME_LENGTH}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <FilePicker
          accept="image/*,.zip"
          label={words.identity.addPhotosTo(shorten(name))}
          isDisabled={isReading}
          onPick={(files) => {
            onFiles(files, name);
            setTyped('');
          }}
        >
          {words.identity.addPhotos}
        </FilePicker>
        <button
          className={controls.button}
          type="button"
          aria-label={words.identity.cameraFor(shorten(name))}
          disabled={isReading}
          onClick={() => {
            onCamera(name);
            setTyped('');
          }}
        >
          {words.intake.camera}
        </button>
      </div>
    </section>
  );
}
