/** Where files come in: a place to drop them, buttons to choose them, and what an upload should look like. Once there is
 *  something, that comes first, and the way in is one line with the rest behind it. */
import type { UploadedFiles } from '../../store/state.ts';
import controls from '../dialog/controls.module.css';
import { download } from '../dialog/download.ts';
import { useLab } from '../useLab.ts';
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

export function Intake(props: IntakeProps) {
  const { hasSet, isReading, onFiles, onCamera } = props;
  const lab = useLab();
  const { words } = useUploadWords();
  const { intake } = words;
  const ways = (
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
  );
  if (hasSet) {
    return (
      <section className={styles.brief} aria-label={intake.label}>
        {ways}
        <details className={styles.forms}>
          <summary>{intake.options}</summary>
          <div className={styles.options}>
            <p>{intake.dropMore}</p>
            <Options {...props} />
            <Forms isReading={isReading} />
          </div>
        </details>
      </section>
    );
  }
  return (
    <section className={styles.intake} aria-label={intake.label}>
      <div className={styles.drop}>
        <p>{intake.drop}</p>
        {ways}
      </div>
      <Options {...props} />
      <details className={styles.forms}>
        <summary>{intake.forms}</summary>
        <Forms isReading={isReading} />
      </details>
    </section>
  );
}

function Options({ hasPhotos, choices, onChoose }: IntakeProps) {
  const { words } = useUploadWords();
  const { intake } = words;
  return (
    <>
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
    </>
  );
}

function Forms({ isReading }: { isReading: boolean }) {
  const lab = useLab();
  const { words } = useUploadWords();
  const { intake } = words;
  const save = (kind: 'photos' | 'vectors') => void lab.exampleFile(kind).then(download);
  return (
    <>
      <p>{intake.formsPhotos}</p>
      <button className={controls.link} type="button" disabled={isReading} onClick={() => save('photos')}>
        {intake.exampleFolder}
      </button>
      <p>{intake.formsVectors}</p>
      <button className={controls.link} type="button" disabled={isReading} onClick={() => save('vectors')}>
        {intake.exampleTable}
      </button>
    </>
  );
}
