/** The panel of the reader's own data: what comes in, what there is, and the button that trains on it. */
import { useEffect, useRef, useState } from 'react';
import type { Setup } from '../../core/experiment.ts';
import type { UploadedFiles } from '../../store/state.ts';
import { type Whose, whyNotTrain } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { Dialog } from '../dialog/Dialog.tsx';
import { useLab, useLabState } from '../useLab.ts';
import type { Dropped } from '../useUploads.ts';
import { Camera } from './Camera.tsx';
import { Intake, type IntakeChoices } from './Intake.tsx';
import { PhotoSetView } from './PhotoSetView.tsx';
import { Progress } from './Progress.tsx';
import styles from './panel.module.css';
import { SetBar } from './SetBar.tsx';
import { shorten } from './shorten.ts';
import { Troubles } from './Troubles.tsx';
import { useUploadWords } from './useUploadWords.ts';
import { VectorSetView } from './VectorSetView.tsx';
import { walkDropped } from './walk.ts';

interface UploadPanelProps {
  /** Read once, as soon as it is another than before. */
  dropped: Dropped[];
  onClose: () => void;
}

export function UploadPanel({ dropped, onClose }: UploadPanelProps) {
  const lab = useLab();
  const { words } = useUploadWords();
  const upload = useLabState((state) => state.upload);
  const [choices, setChoices] = useState<IntakeChoices>({ findsFaces: true, isAdded: true });
  const [network, setNetwork] = useState<Setup['network']>(lab.store.getState().setup.network);
  const [isWalking, setIsWalking] = useState(false);
  /** Whose pictures the camera takes; null while it is off. */
  const [filmed, setFilmed] = useState<Whose | null>(null);
  const read = useRef<Dropped[]>(null);

  useEffect(() => lab.openUpload(), [lab]);

  const add = (files: UploadedFiles['files'], identity: Whose | null = null) =>
    lab.uploadFiles({ files, identity, isAdded: identity !== null || choices.isAdded, findsFaces: choices.findsFaces });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is read once, as the choices are then
  useEffect(() => {
    if (dropped.length === 0 || dropped === read.current) return;
    read.current = dropped;
    setIsWalking(true);
    void walkDropped(dropped).then((files) => {
      setIsWalking(false);
      add(files);
    });
  }, [dropped]);

  const set = upload?.set ?? null;
  const isReading = isWalking || (upload !== null && upload.progress !== null);
  const canBeStill = set?.kind === 'vectors' && set.dimensions === 2;
  const chosen = canBeStill ? network : 'trained';
  const footer = (
    <TrainBar
      isReading={isReading}
      isStill={chosen === 'none'}
      onTrain={(button) => {
        lab.trainOnUpload(chosen);
        onClose();
        // On a phone the circle is far above what opened the panel.
        button.closest('[data-arclab]')?.scrollIntoView();
      }}
    />
  );
  return (
    <Dialog title={words.panel.title} size="page" onClose={onClose} footer={footer}>
      {!set && <p className={controls.hint}>{words.panel.local}</p>}
      <Intake
        hasPhotos={set?.kind === 'photos'}
        hasSet={set !== null}
        isReading={isReading}
        choices={choices}
        onChoose={setChoices}
        onFiles={add}
        onCamera={() => setFilmed({ id: null, name: '' })}
      />
      <Progress isWalking={isWalking} />
      {upload && <Troubles troubles={upload.troubles} areNotes={false} />}
      {upload && set && (
        <section className={styles.set}>
          <SetBar upload={upload} set={set} isReading={isReading} />
          {set.kind === 'photos' ? (
            <PhotoSetView
              set={set}
              isReading={isReading}
              onFiles={add}
              onCamera={setFilmed}
              onNoFaces={() => setChoices({ ...choices, findsFaces: false })}
            />
          ) : (
            <VectorSetView set={set} network={network} onNetwork={setNetwork} />
          )}
        </section>
      )}
      {upload && <Troubles troubles={upload.troubles} areNotes />}
      {set && <p className={controls.hint}>{words.panel.local}</p>}
      {filmed !== null && <Camera identity={filmed} onPictures={add} onClose={() => setFilmed(null)} />}
    </Dialog>
  );
}

function TrainBar({
  isReading,
  isStill,
  onTrain,
}: {
  isReading: boolean;
  isStill: boolean;
  onTrain: (button: HTMLElement) => void;
}) {
  const { words } = useUploadWords();
  const set = useLabState((state) => state.upload?.set ?? null);
  const isChanged = useLabState(
    ({ people, upload, setup }) => setup.data === 'upload' && !!people?.upload && people.upload !== upload?.set,
  );
  const why = whyNotTrain(set);
  const { train } = words;
  const told = why?.code === 'empty' ? { ...why, name: shorten(why.name) } : why;
  const reason = told && (train.why[told.code] as (unready: typeof told) => string)(told); // the code picks the sentence of its own kind
  return (
    <>
      <p className={controls.hint} role="status">
        {isReading ? train.reading : (reason ?? (isChanged ? train.changed : ''))}
      </p>
      <button
        className={controls.button}
        data-first
        type="button"
        disabled={isReading || why !== null}
        onClick={(event) => onTrain(event.currentTarget)}
      >
        {isStill ? train.still : train.button}
      </button>
    </>
  );
}
