/** The camera while a dialog is open; its light goes out with it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CameraTrouble } from '../text/uploads/catalogue.ts';
import { cameraTrouble, openCamera } from './burst.ts';

/** @returns the element that shows it, whether it is on or why not, and how to ask again */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asking' | 'on' | CameraTrouble>('asking');
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isCurrent = true;
    let stream: MediaStream | null = null;
    const start = async () => {
      try {
        stream = await openCamera();
        if (!isCurrent || !video.current) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        if (isCurrent) setState('on');
      } catch (error) {
        stop();
        if (isCurrent) setState(cameraTrouble(error, isSecureContext));
      }
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void start();
    return () => {
      isCurrent = false;
      stop();
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setState('asking');
    setAttempt((before) => before + 1);
  }, []);
  return { video, state, retry };
}
