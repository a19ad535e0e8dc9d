/** One number of a loss, with what a ramp has made of it so far, and where it leaves evenly spaced classes no room. */
import { type CSSProperties, useMemo } from 'react';
import { knobKey, parametersOf } from '../../core/losses/knobs.ts';
import type { NumberKnob } from '../../core/losses/loss.ts';
import { type LossName, lossNamed } from '../../core/losses/registry.ts';
import { largestFitting } from '../../core/losses/room.ts';
import { lossInForce } from '../../core/schedule.ts';
import { identitiesOf } from '../../store/identities.ts';
import type { ShownLane } from '../../store/state.ts';
import { printKnob } from '../laneName.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { InForce } from './InForce.tsx';
import styles from './knobs.module.css';
import { Live, type Reading } from './Live.tsx';
import { Slider } from './Slider.tsx';
import { linearScale } from './sliderScale.ts';

interface LossKnobSliderProps {
  /** Whose knob it is; where the lane has another loss, that one is this one's limit, and moving the knob chooses this one. */
  loss: LossName;
  name: string;
  knob: NumberKnob;
}

export function LossKnobSlider({ loss, name, knob }: LossKnobSliderProps) {
  const lab = useLab();
  const { text, formats } = useWords();
  const lane = useLaneIndex();
  const key = knobKey(loss, name);
  const isOwn = useLaneState(({ knobs }) => knobs.loss === loss);
  const value = useLaneState(({ knobs }) => (knobs.loss === loss ? Number(knobs[key]) : knob.neutral));
  const limit = useFittingPosition(loss, name, knob);
  const scale = linearScale(knob, knob.step);
  const isAngle = knob.unit === 'rad';
  return (
    <Slider
      isPrimary
      label={
        <>
          <span className={styles.word}>
            {text.margin.labels[knob.margin ?? (lossNamed(loss).term ? 'term' : 'weight')]}{' '}
          </span>
          <i className={styles.symbol} data-sym={knob.symbol}>
            {knob.symbol}
          </i>
        </>
      }
      value={value}
      scale={scale}
      onMove={(next) => lab.setKnobs({ loss, [key]: next }, lane)}
      show={(shown) => (
        <>
          <span className={styles.now}>
            <Live read={rampReading(name, knob, shown)} isNewest />
          </span>
          <span className={styles.big}>{printKnob(knob, shown, formats)}</span>
          {isAngle && (
            <>
              <span className={styles.unit}> rad</span>
              <span className={styles.small}>{text.margin.degrees(formats.degrees(shown))}</span>
            </>
          )}
        </>
      )}
      say={(shown) =>
        isAngle
          ? text.margin.spoken(printKnob(knob, shown, formats), formats.degrees(shown))
          : printKnob(knob, shown, formats)
      }
      marks={
        <>
          {limit < 1 && (
            <>
              <span
                className={styles.beyond}
                style={{ '--position': limit } as CSSProperties /* a custom property */}
              />
              <span className={styles.limit} style={{ '--position': limit } as CSSProperties /* a custom property */} />
            </>
          )}
          {isOwn && <InForce read={(of) => inForce(of, name, knob)} target={value} scale={scale} />}
        </>
      }
    />
  );
}

/** Where on the track the largest value is that evenly spaced classes can keep, the loss's other knobs as they are; 1 and
 *  more where all can be. */
function useFittingPosition(loss: LossName, name: string, knob: NumberKnob): number {
  const identities = useLabState(identitiesOf);
  const knobs = useLaneState((state) => state.knobs);
  return useMemo(() => {
    if (!knob.margin) return 1;
    const largest = largestFitting(loss, parametersOf(loss, knobs, 1, 1), name, identities);
    return largest >= knob.max ? 1 : (largest - knob.min) / (knob.max - knob.min);
  }, [loss, name, knob, knobs, identities]);
}

/** What the next step will use. Worked out here, so that it follows a slider without waiting for the worker. */
function inForce({ knobs, snapshot }: ShownLane, name: string, { neutral }: NumberKnob): number {
  const { loss, parameters } = lossInForce(knobs, snapshot?.step ?? 0);
  return loss === knobs.loss ? Number(parameters[name]) : neutral;
}

function rampReading(name: string, knob: NumberKnob, target: number): Reading {
  return (_, formats, text, lane) => {
    const now = inForce(lane, name, knob);
    return Number.isNaN(now) || now === target ? '' : text.inForce(printKnob(knob, now, formats));
  };
}
