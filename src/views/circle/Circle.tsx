/** The circle in the page: a canvas that is drawn by its stage, the pointer, the keyboard, and the card of one sample.
 *  It fills its box. */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { shownLane } from '../../store/lookBack.ts';
import type { Lab } from '../../store/state.ts';
import type { FrameMeter } from '../frameMeter.ts';
import styles from './circle.module.css';
import { forceOf } from './force.ts';
import { sampleAfterKey } from './keys.ts';
import { printFact, sampleFacts } from './sampleFacts.ts';
import { mountStage, type Stage } from './stage.ts';
import { type CircleText, whoIs } from './text.ts';
import { useEscape } from './useEscape.ts';
import { useSummary } from './useSummary.ts';

interface CircleProps {
  lab: Lab;
  /** Which of the lab's lanes it draws. */
  lane: number;
  /** What it is called: the name of its loss. */
  name: string;
  text: CircleText;
  meter: FrameMeter;
  /** The 90 % arcs of the run before, to be seen behind this one's. */
  ghost?: Float32Array | null;
  /** The identity that is singled out, in every circle of the page; the others step back. */
  singled: number | null;
  onSingle: (label: number | null) => void;
}

export function Circle({ lab, lane, name, text, meter, ghost = null, singled, onSingle }: CircleProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useRef<HTMLSpanElement>(null);
  const pressed = useRef<number | null>(null);
  const stage = useRef<Stage>(null);
  const [spoken, setSpoken] = useState('');
  const summary = useSummary(lab, lane, name, text);
  const instructionsId = useId();

  const pinned = useStore(lab.store, (state) => state.pinned);
  const hovered = useStore(lab.store, (state) => state.hovered);
  const chosen = pinned ?? hovered;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new lane or new words must not restart the stage; the effects below send them
  useEffect(() => {
    if (!canvas.current || !inks.current) return;
    const mounted = mountStage(canvas.current, inks.current, lab, lane, text, meter);
    stage.current = mounted;
    return () => mounted.destroy();
  }, [lab, meter]);
  useEffect(() => stage.current?.setLane(lane), [lane]);
  useEffect(() => stage.current?.setGhost(ghost), [ghost]);
  useEffect(() => stage.current?.single(singled), [singled]);
  useEffect(() => stage.current?.setText(text), [text]);
  useEscape(lab, chosen !== null);

  const point = (event: PointerEvent<HTMLElement>) => {
    const [x, y] = placeInside(event);
    const sample = stage.current?.pick(x, y) ?? null;
    const identity = sample === null ? (stage.current?.pickIdentity(x, y) ?? null) : null;
    onSingle(identity);
    if (sample !== lab.store.getState().hovered) lab.hover(sample);
    event.currentTarget.style.cursor = sample === null ? '' : 'pointer';
    return sample;
  };
  const leave = () => {
    onSingle(null);
    lab.hover(null);
  };
  const press = (event: KeyboardEvent) => {
    const state = lab.store.getState();
    const { people } = state;
    const { snapshot, knobs } = shownLane(state, lane);
    const scene = stage.current?.scene();
    if (event.key === 'Enter' && chosen !== null) {
      event.preventDefault();
      lab.pin(pinned === null ? chosen : null);
      return;
    }
    const next = scene ? sampleAfterKey(event.key, scene, chosen) : null;
    if (next === null) return;
    event.preventDefault();
    if (pinned === null) lab.hover(next);
    else lab.pin(next);
    const facts = snapshot && people ? sampleFacts(snapshot, people.labels, next, forceOf(knobs, snapshot.step)) : null;
    if (facts) {
      const say = (row: 'theta' | 'loss') => printFact(row, facts, text);
      setSpoken(text.sample(whoIs(facts.label, people?.names, text), say('theta'), say('loss')));
    }
  };

  return (
    <div className={styles.circle}>
      <span ref={inks} className={styles.inks} aria-hidden="true" />
      <div
        className={styles.drawing}
        role="application"
        aria-label={text.drawing(name)}
        aria-describedby={instructionsId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked by arrow keys
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={(event) => {
          pressed.current = point(event);
        }}
        onPointerLeave={leave}
        onClick={() => lab.pin(pressed.current === pinned ? null : pressed.current)}
        onKeyDown={press}
        onBlur={() => lab.hover(null)}
      >
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      <p id={instructionsId} className={styles.spoken}>
        {text.instructions}
      </p>
      <p className={styles.spoken} aria-live="polite">
        {summary}
      </p>
      <p className={styles.spoken} aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

function placeInside(event: { clientX: number; clientY: number; currentTarget: Element }): [number, number] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}
