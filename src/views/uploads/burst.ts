/** A burst of pictures from the camera: a few seconds of one person who moves a little. */
import type { UploadedFiles } from '../../store/state.ts';
import type { CameraTrouble } from '../text/uploads/catalogue.ts';

export const BURST = { pictures: 12, lengthMs: 4000, countdownS: 3 };

/** @throws DOMException, or TypeError where the page may not even ask */
export function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } },
  });
}

/** What an error of openCamera means. */
export function cameraTrouble(error: unknown, isSecure: boolean): CameraTrouble {
  if (!isSecure) return 'insecure';
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'TypeError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** Takes the burst. @param wait resolves after so many ms, and rejects to end it  @param stamp tells bursts apart */
export async function takeBurst(
  video: HTMLVideoElement,
  stamp: string,
  wait: (ms: number) => Promise<void>,
  onTaken: (taken: number) => void,
): Promise<UploadedFiles['files']> {
  const files: UploadedFiles['files'] = [];
  for (let i = 1; i <= BURST.pictures; i++) {
    const blob = await pictureOf(video);
    if (blob) files.push({ path: `camera ${stamp} ${String(i).padStart(2, '0')}.jpg`, blob });
    onTaken(i);
    if (i < BURST.pictures) await wait(BURST.lengthMs / (BURST.pictures - 1));
  }
  return files;
}

/** What the video shows now; null where there is nothing yet. */
export function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.92);
  });
}
