/** The points of a drawn curve, to be dragged or moved by keys. They lie over the drawing, which is one picture to those who
 *  hear the page. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { PSI_RANGE } from '../../../core/losses/drawnCurve.ts';
import type { CurvePoint } from '../../../core/losses/monotoneCubic.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './curves.module.css';
import type { Editor } from './useEditor.ts';
import { type CurvesView, pointAt } from './view.ts';

/** Of θ and of ψ, with one press of an arrow key; with shift, of the smallest step. */
export const STEP = 0.05;
const SMALL_STEP = 0.01;
export const ARROWS: Readonly<Record<string, readonly [theta: number, psi: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function Handles({ view, editor }: { view: CurvesView; editor: Editor }) {
  const { words, formats } = useInstrumentWords();
  const { points, chosen, choose, move, add, remove } = editor;
  const group = useRef<HTMLDivElement>(null);
  /** From the pointer to the point that it holds, px. */
  const grip = useRef<readonly [number, number]>([0, 0]);
  const count = useRef(points.length);
  useEffect(() => {
    if (points.length > count.current && chosen !== null)
      group.current?.querySelector<HTMLElement>(`[data-point="${chosen}"]`)?.focus();
    count.current = points.length;
  }, [points.length, chosen]);

  const grab = (event: PointerEvent<HTMLDivElement>, i: number) => {
    event.preventDefault(); // no text is selected on the way
    const [theta, value] = points[i];
    grip.current = [view.x(theta) - event.clientX, view.y(value) - event.clientY];
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
  };
  const drag = (event: PointerEvent<HTMLDivElement>, i: number) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(i, pointAt(view, event.clientX + grip.current[0], event.clientY + grip.current[1]));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>, i: number) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const [theta, value] = points[i];
      move(i, keepIn(view, [theta + step * arrow[0], value + step * arrow[1]]));
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(i);
    else if (event.key === 'Enter') add(i);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its own way, and these lie over a drawing
    <div ref={group} className={styles.handles} role="group" aria-label={words.own.points}>
      {points.map(([theta, value], i) => {
        const isShown = theta >= view.from && theta <= view.to && value >= view.lowest;
        if (!isShown) return null;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the row, and keeps the focus there
            key={i}
            className={styles.handle}
            data-point={i}
            style={{ left: view.x(theta), top: view.y(value) }}
            role="slider"
            tabIndex={0}
            aria-label={words.own.point(String(i + 1), String(points.length))}
            aria-orientation="vertical"
            aria-valuemin={PSI_RANGE.min}
            aria-valuemax={PSI_RANGE.max}
            aria-valuenow={value}
            aria-valuetext={words.curves.pair(formats.degrees(theta), formats.fixed(value, 2))}
            onFocus={() => choose(i)}
            onPointerDown={(event) => grab(event, i)}
            onPointerMove={(event) => drag(event, i)}
            onKeyDown={(event) => press(event, i)}
          />
        );
      })}
    </div>
  );
}

/** Where the drawing ends a point stays in sight. */
function keepIn(view: CurvesView, [theta, value]: CurvePoint): CurvePoint {
  return pointAt(view, view.x(theta), view.y(value));
}
