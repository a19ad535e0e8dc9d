/** Pointing at a drawing's dots: the nearest is hovered in the whole lab, a click pins it or lets it go. */
import type { PointerEvent } from 'react';
import { nearestDot } from '../../circle/pick.ts';
import { useLab } from '../../useLab.ts';
import type { Dot } from './Dots.tsx';

/** How far from a dot still means it, px. */
const REACH = 16;

export function usePointing(dots: readonly Dot[]) {
  const lab = useLab();
  const point = (event: PointerEvent<Element>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const places = dots.flatMap(({ x, y }) => [x, y]);
    const nearest = nearestDot(places, dots.length, event.clientX - left, event.clientY - top, REACH);
    const sample = nearest === null ? null : dots[nearest].sample;
    if (sample !== lab.store.getState().hovered) lab.hover(sample);
  };
  return {
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: () => lab.hover(null),
    onClick: () => {
      const { hovered, pinned } = lab.store.getState();
      lab.pin(hovered === pinned ? null : hovered);
    },
  };
}
