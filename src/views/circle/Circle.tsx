/** The circle in the page: a canvas that is drawn by its stage, and the pointer. It fills its box. The keyboard has a tree of its
 *  own over it (parts/Walk.tsx). */
import { type PointerEvent, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { SymbolId } from '../../core/symbols.ts';
import type { Lab } from '../../store/state.ts';
import type { FrameMeter } from '../frameMeter.ts';
import styles from './circle.module.css';
import { CircleSymbolsContext } from './circleSymbols.ts';
import type { Mark } from './paint.ts';
import { mountStage, type Stage } from './stage.ts';
import type { CircleText } from './text.ts';
import { useEscape } from './useEscape.ts';

interface CircleProps {
  lab: Lab;
  /** Which of the lab's lanes it draws. */
  lane: number;
  text: CircleText;
  meter: FrameMeter;
  /** The 90 % arcs of the run before, to be seen behind this one's. */
  ghost?: Float32Array | null;
  /** The identity that is singled out, in every circle of the page; the others step back. */
  singled: number | null;
  /** Where the keys stand. */
  mark?: Mark | null;
}

const OF_PINNED: ReadonlySet<string | undefined> = new Set<SymbolId>(['thetaY', 'thetaJ', 'WY']);

export function Circle({ lab, lane, text, meter, ghost = null, singled, mark = null }: CircleProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useRef<HTMLSpanElement>(null);
  const pressed = useRef<number | null>(null);
  const stage = useRef<Stage>(null);
  const symbols = useContext(CircleSymbolsContext);
  const pinned = useStore(lab.store, (state) => state.pinned);
  const hovered = useStore(lab.store, (state) => state.hovered);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new lane or new words must not restart the stage; the effects below send them
  useEffect(() => {
    if (!canvas.current || !inks.current) return;
    const mounted = mountStage(canvas.current, inks.current, lab, lane, text, meter, symbols);
    stage.current = mounted;
    return () => mounted.destroy();
  }, [lab, meter, symbols]);
  useEffect(() => stage.current?.setLane(lane), [lane]);
  useEffect(() => stage.current?.setGhost(ghost), [ghost]);
  useEffect(() => stage.current?.single(singled), [singled]);
  useEffect(() => stage.current?.setMark(mark), [mark]);
  useEffect(() => stage.current?.setText(text), [text]);
  useEscape(lab, pinned !== null || hovered !== null);

  const point = (event: PointerEvent<HTMLElement>) => {
    const [x, y] = placeInside(event);
    const sample = stage.current?.pick(x, y) ?? null;
    const identity = sample === null ? (stage.current?.pickIdentity(x, y) ?? null) : null;
    lab.single(identity);
    if (sample !== lab.store.getState().hovered) lab.hover(sample);
    // For the text beside the lab; what is lit is its affair, and no rendering of ours.
    event.currentTarget.dataset.pointsAt = stage.current?.pickSymbol(x, y) ?? '';
    event.currentTarget.style.cursor = sample === null ? '' : 'pointer';
    return sample;
  };
  const leave = () => {
    lab.single(null);
    lab.hover(null);
  };
  const pin = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const { pointsAt } = currentTarget.dataset;
    // What is drawn of the pinned sample is pressed to be lit in the text, and would go with it.
    if (pressed.current === null && OF_PINNED.has(pointsAt)) return;
    lab.pin(pressed.current === pinned ? null : pressed.current);
  };
  return (
    <div className={styles.circle} aria-hidden="true">
      <span ref={inks} className={styles.inks} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a picture to point at */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys have the tree */}
      <div
        className={styles.drawing}
        onPointerMove={point}
        onPointerDown={(event) => {
          pressed.current = point(event);
        }}
        onPointerLeave={leave}
        onClick={pin}
      >
        <canvas ref={canvas} className={styles.canvas} />
      </div>
    </div>
  );
}

function placeInside(event: { clientX: number; clientY: number; currentTarget: Element }): [number, number] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}
