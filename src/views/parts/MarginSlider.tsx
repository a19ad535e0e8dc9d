/** m, in radians with degrees beside it, and the room that it leaves: whether this margin can be kept at all. */
import type { CSSProperties } from 'react';
import { wedgeHalfWidth } from '../../core/circle.ts';
import { RANGES } from '../../core/experiment.ts';
import { identitiesOf } from '../../store/identities.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { InForce, marginInForce } from './InForce.tsx';
import styles from './knobs.module.css';
import { Live, type Reading } from './Live.tsx';
import { Slider } from './Slider.tsx';
import { linearScale } from './sliderScale.ts';

const SCALE = linearScale(RANGES.margin, 0.01);

/** A class with less room than this, radians, needs a network that knows its faces well: about what a trained one needs. */
const TIGHT_HALF_WIDTH = Math.PI / 18;

/** Share of the largest margin that fits: what the way out offers. */
const SAFE_SHARE = 0.8;

export function MarginSlider() {
  const lab = useLab();
  const { text, formats } = useWords();
  const lane = useLaneIndex();
  const loss = useLaneState(({ knobs }) => knobs.loss);
  const margin = useLaneState(({ knobs }) => (knobs.loss === 'norm-softmax' ? 0 : knobs.margin));
  const identities = useLabState(identitiesOf);
  const limit = Math.min(1, (2 * Math.PI) / identities / RANGES.margin.max);
  return (
    <div>
      <Slider
        isPrimary
        isDisabled={loss === 'softmax'}
        label={
          <>
            {text.margin.label} <i className={styles.symbol}>m</i>
          </>
        }
        value={margin}
        scale={SCALE}
        // Norm-Softmax is ArcFace without a margin: given one, it is ArcFace.
        onMove={(next) =>
          lab.setKnobs(loss === 'norm-softmax' ? { loss: 'arcface', margin: next } : { margin: next }, lane)
        }
        show={(value) => (
          <>
            <span className={styles.now}>
              <Live read={marginRamp} />
            </span>
            <span className={styles.big}>{formats.fixed(value, 2)}</span> rad
            <span className={styles.small}>{text.margin.degrees(formats.degrees(value))}</span>
          </>
        )}
        say={(value) => text.margin.spoken(formats.fixed(value, 2), formats.degrees(value))}
        marks={
          loss !== 'softmax' && (
            <>
              <span
                className={styles.beyond}
                style={{ '--position': limit } as CSSProperties /* a custom property */}
              />
              <span
                className={styles.limit}
                data-end={limit === 1}
                style={{ '--position': limit } as CSSProperties /* a custom property */}
              />
              {loss === 'arcface' && <InForce read={marginInForce} target={margin} scale={SCALE} />}
            </>
          )
        }
      />
      <div className={styles.note}>
        {loss === 'arcface' ? <Room margin={margin} identities={identities} /> : text.margin.unused[loss]}
      </div>
    </div>
  );
}

function Room({ margin, identities }: { margin: number; identities: number }) {
  const lab = useLab();
  const lane = useLaneIndex();
  const { text, formats } = useWords();
  const spacing = (2 * Math.PI) / identities;
  const halfWidth = wedgeHalfWidth(identities, margin);
  if (halfWidth <= 0) {
    const safe = Math.floor(SAFE_SHARE * spacing * 100) / 100;
    return (
      <span role="status">
        <span className={styles.verdict}>
          {text.margin.impossible(formats.degrees(spacing), formats.degrees(margin))}
        </span>{' '}
        <button className={styles.cure} type="button" onClick={() => lab.setKnobs({ margin: safe }, lane)}>
          {text.margin.cure(formats.fixed(safe, 2))}
        </button>
      </span>
    );
  }
  const verdict = halfWidth < TIGHT_HALF_WIDTH ? 'tight' : 'fits';
  return (
    <>
      {text.margin.room(formats.degrees(spacing), formats.degrees(margin), formats.degrees(halfWidth))}
      {' · '}
      <span className={styles.verdict}>{text.margin.verdict[verdict]}</span>
    </>
  );
}

const marginRamp: Reading = (_, formats, text, lane) => {
  const now = marginInForce(lane);
  const { margin } = lane.knobs;
  return lane.knobs.loss !== 'arcface' || now === margin ? '' : text.inForce(formats.fixed(now, 2));
};
