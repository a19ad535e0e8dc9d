/** A picture that the worker drew. */
import { useEffect, useRef } from 'react';
import type { Picture } from '../../../train/messages.ts';
import styles from './open.module.css';

export function Portrait({ picture, label }: { picture: Picture; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(picture.rgba, picture.side, picture.side), 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className={styles.portrait}
      width={picture.side}
      height={picture.side}
      role="img"
      aria-label={label}
    />
  );
}
