/** A file input in the dress of a button. */
import { useRef } from 'react';
import type { UploadedFiles } from '../../store/state.ts';
import styles from '../dialog/controls.module.css';
import { filesOfInput } from './walk.ts';

interface FilePickerProps {
  /** Read aloud where it says more than `children`. */
  label?: string;
  children: string;
  accept?: string;
  /** Whole folders instead of files. */
  isFolder?: boolean;
  isQuiet?: boolean;
  isDisabled?: boolean;
  onPick: (files: UploadedFiles['files']) => void;
}

export function FilePicker({ label, children, accept, isFolder, isQuiet, isDisabled, onPick }: FilePickerProps) {
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <label className={`${isQuiet ? styles.link : styles.button} ${styles.picker}`} data-quiet={isQuiet}>
      {children}
      <input
        ref={(element) => {
          input.current = element;
          if (isFolder) element?.setAttribute('webkitdirectory', ''); // not an attribute that React knows
        }}
        type="file"
        multiple
        title=""
        accept={accept}
        aria-label={label ?? children}
        disabled={isDisabled}
        onChange={(event) => {
          const files = filesOfInput(event.target.files);
          event.target.value = ''; // or the same file could not be chosen twice
          // A folder without files is worth a word; no files at all is a dialog that was closed.
          if (files.length > 0 || isFolder) onPick(files);
        }}
      />
    </label>
  );
}
