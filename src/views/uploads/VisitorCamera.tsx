/** The camera for one picture of somebody who is looked at and not kept. */
import type { UploadedFiles } from '../../store/state.ts';
import controls from '../dialog/controls.module.css';
import { Dialog } from '../dialog/Dialog.tsx';
import { pictureOf } from './burst.ts';
import styles from './editor.module.css';
import { useCamera } from './useCamera.ts';
import { useUploadWords } from './useUploadWords.ts';
import { Viewfinder } from './Viewfinder.tsx';

interface VisitorCameraProps {
  onPicture: (files: UploadedFiles['files']) => void;
  onClose: () => void;
}

export function VisitorCamera({ onPicture, onClose }: VisitorCameraProps) {
  const { words } = useUploadWords();
  const { camera: say } = words;
  const camera = useCamera();
  const { video, state } = camera;
  const take = async () => {
    const blob = video.current && (await pictureOf(video.current));
    if (!blob) return;
    onPicture([{ path: 'camera.jpg', blob }]);
    onClose();
  };
  const footer = (
    <>
      <button className={controls.link} data-quiet type="button" onClick={onClose}>
        {words.photo.cancel}
      </button>
      <button
        className={controls.button}
        data-first
        type="button"
        disabled={state !== 'on'}
        onClick={() => void take()}
      >
        {say.takeOne}
      </button>
    </>
  );
  return (
    <Dialog title={say.visitor} size="card" onClose={onClose} footer={footer}>
      <div className={styles.camera}>
        <Viewfinder camera={camera} />
        <p className={controls.hint} role="status">
          {state === 'asking' && say.asking}
          {state === 'on' && say.notKept}
        </p>
      </div>
    </Dialog>
  );
}
