/** Who is pointed at, so large that the whole room sees it: the face and the name, in the colour of its class. */
import { type CSSProperties, useEffect, useRef } from 'react';
import type { Picture } from '../../train/messages.ts';
import styles from './presenter.module.css';

interface SingledNameProps {
  who: string;
  /** None where samples are vectors. */
  portrait: Picture | undefined;
  colours: CSSProperties;
}

export function SingledName({ who, portrait, colours }: SingledNameProps) {
  return (
    // The circles and the card say the same to those who hear the page.
    <div className={styles.singled} style={colours} aria-hidden="true">
      {portrait && <Face picture={portrait} />}
      <span>{who}</span>
    </div>
  );
}

function Face({ picture: { side, rgba } }: { picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, side, side), 0, 0);
  }, [side, rgba]);
  return <canvas ref={canvas} width={side} height={side} />;
}
