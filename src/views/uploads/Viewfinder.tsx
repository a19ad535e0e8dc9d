/** What the camera sees, or why it sees nothing and how to ask again. */
import type { ReactNode } from 'react';
import controls from '../dialog/controls.module.css';
import styles from './editor.module.css';
import type { useCamera } from './useCamera.ts';
import { useUploadWords } from './useUploadWords.ts';

export function Viewfinder({ camera, children }: { camera: ReturnType<typeof useCamera>; children?: ReactNode }) {
  const { camera: say } = useUploadWords().words;
  const { video, state, retry } = camera;
  if (state === 'asking' || state === 'on') {
    return (
      <div className={styles.video}>
        <video ref={video} muted playsInline aria-label={say.preview} />
        {children}
      </div>
    );
  }
  return (
    <p role="alert">
      {say.troubles[state]}{' '}
      <button className={controls.link} type="button" onClick={retry}>
        {say.retry}
      </button>
    </p>
  );
}
