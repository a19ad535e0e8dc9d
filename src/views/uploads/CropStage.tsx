/** A whole photo under a fixed square: what lies in the square is the crop. Moved by hand, wheel and keys. */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import type { Hand } from '../../data/photos/framing.ts';
import { CROP_SHARE, centredAt, panned, stageTransform, turned, zoomed } from './cropView.ts';
import styles from './editor.module.css';
import { useUploadWords } from './useUploadWords.ts';

interface CropStageProps {
  photo: HTMLCanvasElement;
  hand: Hand;
  onHand: (change: (hand: Hand) => Hand) => void;
}

/** Device px of the drawing; the page shows it smaller. */
const SIDE = 720;

const STEP_PX = 12;
/** A hand that taps is not quite still. */
const TAP_PX = 4;
const ZOOM_STEP = 1.06;
const WHEEL_RATE = 0.0015;
const TURN_STEP = Math.PI / 90;

export function CropStage({ photo, hand, onHand }: CropStageProps) {
  const { words } = useUploadWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const held = useRef<{ x: number; y: number } | null>(null);
  /** Where the pointer went down, until it has moved. */
  const tapped = useRef<{ x: number; y: number } | null>(null);
  const hintId = useId();

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.resetTransform();
    context.clearRect(0, 0, SIDE, SIDE);
    context.imageSmoothingQuality = 'high';
    context.setTransform(...stageTransform(photo, hand, SIDE));
    context.drawImage(photo, 0, 0);
  }, [photo, hand]);

  // A wheel that React listens to is passive, and the dialog would scroll.
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      onHand((before) => zoomed(before, Math.exp(-WHEEL_RATE * event.deltaY)));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [onHand]);

  const move = (event: PointerEvent<HTMLElement>) => {
    const from = held.current;
    if (!from) return;
    const start = tapped.current;
    if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > TAP_PX) tapped.current = null;
    const perPx = SIDE / event.currentTarget.clientWidth;
    const [dx, dy] = [(event.clientX - from.x) * perPx, (event.clientY - from.y) * perPx];
    held.current = { x: event.clientX, y: event.clientY };
    onHand((before) => panned(photo, before, dx, dy, SIDE));
  };
  /** For who cannot drag: the place that is tapped comes to the middle. */
  const drop = (event: PointerEvent<HTMLElement>) => {
    held.current = null;
    if (!tapped.current) return;
    tapped.current = null;
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top].map((px) => (px * SIDE) / width);
    onHand((before) => centredAt(photo, before, x, y, SIDE));
  };
  const press = (event: KeyboardEvent) => {
    const change = changeOfKey(event.key, photo);
    if (!change) return;
    event.preventDefault();
    onHand(change);
  };
  return (
    <div className={styles.stage}>
      <div
        className={styles.window}
        role="application"
        aria-label={words.photo.stage}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the photo is moved by keys
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = tapped.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={move}
        onPointerUp={drop}
        onPointerCancel={() => {
          held.current = null;
        }}
      >
        <canvas ref={canvas} width={SIDE} height={SIDE} />
        <span className={styles.frame} style={{ inset: `${(50 * (1 - CROP_SHARE)).toFixed(2)}%` }} />
      </div>
      <p id={hintId} className={styles.hint}>
        {words.photo.stageHint}
      </p>
    </div>
  );
}

/** What a key does to the hand. An arrow moves the square, and so the photo the other way. */
function changeOfKey(key: string, photo: HTMLCanvasElement): ((hand: Hand) => Hand) | null {
  const pan = (dx: number, dy: number) => (hand: Hand) => panned(photo, hand, dx * STEP_PX, dy * STEP_PX, SIDE);
  switch (key) {
    case 'ArrowLeft':
      return pan(1, 0);
    case 'ArrowRight':
      return pan(-1, 0);
    case 'ArrowUp':
      return pan(0, 1);
    case 'ArrowDown':
      return pan(0, -1);
    case '+':
    case '=':
      return (hand) => zoomed(hand, ZOOM_STEP);
    case '-':
      return (hand) => zoomed(hand, 1 / ZOOM_STEP);
    case '[':
      return (hand) => turned(hand, TURN_STEP);
    case ']':
      return (hand) => turned(hand, -TURN_STEP);
    default:
      return null;
  }
}
