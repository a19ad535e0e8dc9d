/** s, on a logarithmic track, and where its ramp has brought it. */
import { RANGES } from '../../core/experiment.ts';
import { hasScale } from '../../core/losses/force.ts';
import { laneAt } from '../../store/lanes.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { InForce, scaleInForce } from './InForce.tsx';
import styles from './knobs.module.css';
import { Live, type Reading } from './Live.tsx';
import { Slider } from './Slider.tsx';
import { logScale } from './sliderScale.ts';

/** Eight stops to each doubling: 16, 32, 64 and 128 are among them. */
export const SCALE_TRACK = logScale(RANGES.scale, 2, 8, 2);

export function ScaleSlider() {
  const lab = useLab();
  const { text, formats } = useWords();
  const lane = useLaneIndex();
  const isLinked = useLabState((state) => state.view.isScaleLinked);
  const isUnused = useLabState(({ lanes }) =>
    (isLinked ? lanes : [laneAt(lanes, lane)]).every(({ knobs }) => !hasScale(knobs)),
  );
  const scale = useLaneState(({ knobs }) => knobs.scale);
  return (
    <div className={isLinked ? styles.shared : undefined}>
      <Slider
        isPrimary
        isInline={isLinked}
        isDisabled={isUnused}
        label={
          <>
            {text.scale.label}{' '}
            <i className={styles.symbol} data-sym="s">
              s
            </i>
          </>
        }
        value={scale}
        scale={SCALE_TRACK}
        onMove={(next) => lab.setKnobs({ scale: next }, lane)}
        show={(value) => (
          <>
            <span className={styles.now}>
              <Live read={scaleRamp} isNewest />
            </span>
            <span className={styles.big}>{formats.short(value)}</span>
          </>
        )}
        say={(value) => formats.short(value)}
        marks={!isUnused && <InForce read={scaleInForce} target={scale} scale={SCALE_TRACK} />}
      />
      <p className={styles.note}>{isUnused && text.scale.unused}</p>
    </div>
  );
}

const scaleRamp: Reading = (_, formats, text, lane) => {
  const now = scaleInForce(lane);
  const { scale } = lane.knobs;
  return !hasScale(lane.knobs) || now === scale ? '' : text.inForce(formats.fixed(now, 1));
};
