/** The camera: one person before it, a countdown, a burst, then the next person. */
import { useEffect, useRef, useState } from 'react';
import { MAX_NAME_LENGTH } from '../../data/photos/limits.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { Whose } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { Dialog } from '../dialog/Dialog.tsx';
import { useLabState } from '../useLab.ts';
import { BURST, takeBurst } from './burst.ts';
import styles from './editor.module.css';
import { shorten } from './shorten.ts';
import { suggestName } from './suggestName.ts';
import { useCamera } from './useCamera.ts';
import { useUploadWords } from './useUploadWords.ts';
import { Viewfinder } from './Viewfinder.tsx';

interface CameraProps {
  /** The name is '' for somebody who has none yet. */
  identity: Whose;
  onPictures: (files: UploadedFiles['files'], identity: Whose) => void;
  onClose: () => void;
}

type Moment =
  | { is: 'idle' }
  | { is: 'counting'; seconds: number }
  | { is: 'taking'; taken: number }
  | { is: 'taken'; name: string; count: number };

export function Camera({ identity, onPictures, onClose }: CameraProps) {
  const { words, measures } = useUploadWords();
  const { camera: say } = words;
  const set = useLabState((state) => state.upload?.set ?? null);
  const names = set?.kind === 'photos' ? set.identities.map(({ name }) => name) : [];
  const [typed, setTyped] = useState(identity.name);
  const [moment, setMoment] = useState<Moment>({ is: 'idle' });
  const camera = useCamera();
  const { video, state } = camera;
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const suggested = suggestName(names, words);
  const name = typed.trim() || suggested;
  const take = async () => {
    if (!video.current) return;
    try {
      for (let seconds = BURST.countdownS; seconds > 0; seconds--) {
        setMoment({ is: 'counting', seconds });
        await wait(1000);
      }
      const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
      const files = await takeBurst(video.current, stamp, wait, (taken) => setMoment({ is: 'taking', taken }));
      // Another name is another person.
      onPictures(files, name === identity.name ? identity : { id: null, name });
      setTyped(name);
      setMoment({ is: 'taken', name: shorten(name), count: files.length });
    } catch {
      // The dialog was closed in the middle: what was taken so far is dropped.
    }
  };
  const wait = (ms: number) =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => (isGone.current ? reject(new Error('closed')) : resolve()), ms);
    });

  const isBusy = moment.is === 'counting' || moment.is === 'taking';
  const footer = (
    <>
      <button className={controls.link} data-quiet type="button" onClick={onClose}>
        {moment.is === 'taken' ? say.done : words.photo.cancel}
      </button>
      <span className={controls.row}>
        {moment.is === 'taken' && (
          <button
            className={controls.button}
            type="button"
            onClick={() => {
              setTyped('');
              setMoment({ is: 'idle' });
            }}
          >
            {say.next}
          </button>
        )}
        <button
          className={controls.button}
          data-first
          type="button"
          disabled={state !== 'on' || isBusy}
          onClick={() => void take()}
        >
          {say.take(measures.count(BURST.pictures))}
        </button>
      </span>
    </>
  );
  return (
    <Dialog title={say.title} size="card" onClose={onClose} footer={footer}>
      <div className={styles.camera}>
        <label className={styles.name}>
          {say.name}
          <input
            className={controls.text}
            type="text"
            placeholder={suggested}
            maxLength={MAX_NAME_LENGTH}
            value={typed}
            disabled={isBusy}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Viewfinder camera={camera}>
          {moment.is === 'counting' && <p className={styles.count}>{say.starts(measures.count(moment.seconds))}</p>}
          {moment.is === 'taking' && (
            <p className={styles.count}>{say.taking(measures.count(moment.taken), measures.count(BURST.pictures))}</p>
          )}
        </Viewfinder>
        <p className={controls.hint} role="status">
          {state === 'asking' && say.asking}
          {state === 'on' && (moment.is === 'taken' ? say.taken(measures.count(moment.count), moment.name) : say.hint)}
        </p>
      </div>
    </Dialog>
  );
}
