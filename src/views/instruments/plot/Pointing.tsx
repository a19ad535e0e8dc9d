/** Lies over a drawing and feels for its dots: the nearest is hovered in the whole lab, a click pins it or lets it go. */
import type { PointerEvent } from 'react';
import { nearestDot } from '../../circle/pick.ts';
import { useLab } from '../../useLab.ts';
import type { Dot } from './Dots.tsx';
import styles from './plot.module.css';

/** How far from a dot still means it, px. */
const REACH = 16;

export function Pointing({ dots, width, height }: { dots: readonly Dot[]; width: number; height: number }) {
  const lab = useLab();
  const point = (event: PointerEvent<SVGRectElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const places = dots.flatMap(({ x, y }) => [x, y]);
    const nearest = nearestDot(places, dots.length, event.clientX - left, event.clientY - top, REACH);
    const sample = nearest === null ? null : dots[nearest].sample;
    if (sample !== lab.store.getState().hovered) lab.hover(sample);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same samples are walked by arrow keys on the circles
    <rect
      className={styles.pointing}
      width={width}
      height={height}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => lab.hover(null)}
      onClick={() => {
        const { hovered, pinned } = lab.store.getState();
        lab.pin(hovered === pinned ? null : hovered);
      }}
    />
  );
}
