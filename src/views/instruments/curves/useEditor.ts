/** A drawn curve in the reader's hands: whose it is, its points, and what can be done to them. */
import { useState } from 'react';
import { pointsOf, spellCurve } from '../../../core/losses/drawnCurve.ts';
import { knobKey } from '../../../core/losses/knobs.ts';
import { type CurvePoint, monotoneCubic } from '../../../core/losses/monotoneCubic.ts';
import type { ShownLane } from '../../../store/state.ts';
import { drawnOf } from '../../laneName.ts';
import { useLab } from '../../useLab.ts';
import { insertPoint, makeFall, movePoint, placeForPoint, removePoint, risingStretches } from './editPoints.ts';

export interface Editor {
  readonly lane: number;
  readonly points: readonly CurvePoint[];
  readonly mayRise: boolean;
  /** The point that was last held; null where none was. */
  readonly chosen: number | null;
  choose(i: number): void;
  move(i: number, to: CurvePoint): void;
  /** Beside a point, where there is room. */
  add(beside: number | null): void;
  remove(i: number): void;
  /** No longer: what rises is cut off. */
  setMayRise(mayRise: boolean): void;
  /** Other points instead. */
  put(points: readonly CurvePoint[]): void;
}

/** @param lane whose curve is meant  @returns null where that has none to draw */
export function useEditor(lanes: readonly ShownLane[], lane: number): Editor | null {
  const lab = useLab();
  const [isFree, setFree] = useState(false);
  const [held, setHeld] = useState<number | null>(null);
  const { knobs } = lanes[lane];
  const [name] = drawnOf(knobs);
  if (!name) return null;
  const key = knobKey(knobs.loss, name);
  const points = pointsOf(String(knobs[key]));
  const mayRise = isFree || risingStretches(points).length > 0;
  const put = (next: readonly CurvePoint[]) => lab.setKnobs({ [key]: spellCurve(next) }, lane);
  return {
    lane,
    points,
    mayRise,
    chosen: held !== null && held < points.length ? held : null,
    choose: setHeld,
    move: (i, to) => put(movePoint(points, i, to, mayRise)),
    add(beside) {
      const at = placeForPoint(points, beside);
      if (at === null) return;
      put(insertPoint(points, at, monotoneCubic(points).value));
      setHeld(at);
    },
    remove: (i) => put(removePoint(points, i)),
    setMayRise(next) {
      setFree(next);
      if (!next) put(makeFall(points));
    },
    put,
  };
}
