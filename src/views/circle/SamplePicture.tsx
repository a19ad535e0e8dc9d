/** One sample's picture, fetched when it is first shown. */
import { useEffect, useRef } from 'react';
import type { Lab } from '../../store/state.ts';

const SIDE = 128;

interface Props {
  lab: Lab;
  sample: number;
  /** What it is, for those who hear the page. */
  label: string;
  className: string;
}

export function SamplePicture({ lab, sample, label, className }: Props) {
  const picture = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = picture.current?.getContext('2d');
    context?.clearRect(0, 0, SIDE, SIDE);
    let isCurrent = true;
    lab.picture(sample, SIDE).then(
      ({ rgba, side }) => isCurrent && context?.putImageData(new ImageData(rgba, side, side), 0, 0),
      () => {}, // a picture that cannot be had leaves its grey place
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, sample]);
  return <canvas ref={picture} className={className} width={SIDE} height={SIDE} role="img" aria-label={label} />;
}
