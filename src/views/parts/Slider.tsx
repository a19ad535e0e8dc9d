/** A labelled native range. It answers while dragged (onMove) or when let go (onSettle), and keeps its number beside it. */
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './slider.module.css';
import type { SliderScale } from './sliderScale.ts';

interface SliderProps {
  label: ReactNode;
  value: number;
  scale: SliderScale;
  /** The value as it stands beside the label. */
  show: (value: number) => ReactNode;
  /** The value as a screen reader says it. */
  say: (value: number) => string;
  onMove?: (value: number) => void;
  onSettle?: (value: number) => void;
  isDisabled?: boolean;
  /** A control of the first rank is drawn larger. */
  isPrimary?: boolean;
  /** Label, track and value stand on one line where the page is wide. */
  isInline?: boolean;
  /** Drawn on the track: marks with a --position from 0 to 1. */
  marks?: ReactNode;
}

export function Slider({
  label,
  value,
  scale,
  show,
  say,
  onMove,
  onSettle,
  isDisabled,
  isPrimary,
  isInline,
  marks,
}: SliderProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? value;

  // React's onChange is the platform's 'input' event; letting go is the platform's 'change'.
  useEffect(() => {
    const element = input.current;
    if (!element || !onSettle) return;
    const settle = () => {
      onSettle(scale.value(Number(element.value)));
      setHeld(null);
    };
    element.addEventListener('change', settle);
    return () => element.removeEventListener('change', settle);
  }, [onSettle, scale]);

  return (
    <div className={styles.slider} data-primary={isPrimary} data-inline={isInline} data-disabled={isDisabled}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {/* No <output>: that is announced at every change, which the range's own aria-valuetext does already. */}
      <span className={styles.value}>{show(shown)}</span>
      <div
        className={styles.track}
        data-track
        style={{ '--fill': scale.position(shown) / scale.stops } as CSSProperties /* a custom property */}
      >
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="range"
          min={0}
          max={scale.stops}
          step={1}
          value={Math.round(scale.position(shown))}
          disabled={isDisabled}
          aria-valuetext={say(shown)}
          onChange={(event) => {
            const next = scale.value(Number(event.target.value));
            if (onMove) onMove(next);
            else setHeld(next);
          }}
        />
        {marks}
      </div>
    </div>
  );
}
