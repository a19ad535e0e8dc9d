/** Where files come in: a place to drop them, buttons to choose them, and what an upload should look like. */
import type { UploadedFiles } from '../../store/state.ts';
import { useLab } from '../useLab.ts';
import controls from './controls.module.css';
import { download } from './download.ts';
import { FilePicker } from './FilePicker.tsx';
import styles from './panel.module.css';
import { useUploadWords } from './useUploadWords.ts';

export interface IntakeChoices {
  findsFaces: boolean;
  isAdded: boolean;
}

interface IntakeProps {
  hasSet: boolean;
  hasPhotos: boolean;
  isReading: boolean;
  choices: IntakeChoices;
  onChoose: (choices: IntakeChoices) => void;
  onFiles: (files: UploadedFiles['files']) => void;
  onCamera: () => void;
}

const ACCEPTED = 'image/*,.zip,.csv,.tsv,.txt,.json,.npy';

export function Intake({ hasSet, hasPhotos, isReading, choices, onChoose, onFiles, onCamera }: IntakeProps) {
  const lab = useLab();
  const { words } = useUploadWords();
  const { intake } = words;
  const save = (kind: 'photos' | 'vectors') => void lab.exampleFile(kind).then(download);
  return (
    <section className={styles.intake} data-brief={hasSet} aria-label={intake.label}>
      <div className={styles.drop}>
        <p>{hasSet ? intake.dropMore : intake.drop}</p>
        <div className={controls.row}>
          <FilePicker accept={ACCEPTED} isDisabled={isReading} onPick={onFiles}>
            {intake.files}
          </FilePicker>
          <FilePicker isFolder isDisabled={isReading} onPick={onFiles}>
            {intake.folder}
          </FilePicker>
          <button className={controls.button} type="button" disabled={isReading} onClick={onCamera}>
            {intake.camera}
          </button>
          {!hasSet && (
            <button
              className={controls.button}
              type="button"
              title={intake.sampleHint}
              disabled={isReading}
              onClick={lab.uploadExample}
            >
              {intake.sample}
            </button>
          )}
        </div>
      </div>
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={choices.findsFaces}
          onChange={(event) => onChoose({ ...choices, findsFaces: event.target.checked })}
        />
        {intake.findsFaces}
        <small>{intake.findsFacesHint}</small>
      </label>
      {hasPhotos && (
        <label className={controls.check}>
          <input
            type="checkbox"
            checked={choices.isAdded}
            onChange={(event) => onChoose({ ...choices, isAdded: event.target.checked })}
          />
          {intake.isAdded}
          <small>{intake.isAddedHint}</small>
        </label>
      )}
      <details className={styles.forms}>
        <summary>{intake.forms}</summary>
        <p>{intake.formsPhotos}</p>
        <button className={controls.link} type="button" disabled={isReading} onClick={() => save('photos')}>
          {intake.exampleFolder}
        </button>
        <p>{intake.formsVectors}</p>
        <button className={controls.link} type="button" disabled={isReading} onClick={() => save('vectors')}>
          {intake.exampleTable}
        </button>
      </details>
    </section>
  );
}
