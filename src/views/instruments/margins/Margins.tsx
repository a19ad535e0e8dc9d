/** Figure 5, live: the margin of each lane's loss in the plane of two angles, with the pictures in it. */
import { useRef, useState } from 'react';
import { circleOrder } from '../../../store/lanes.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import styles from './margins.module.css';
import { Plane } from './Plane.tsx';
import { limitOf, RANGE_NAMES, type RangeName } from './view.ts';

const GAP = 24;
/** A plane beside the other is no smaller, else it stands below it; and no larger than is well looked at. */
const LEAST_BESIDE = 220;
const MOST_BESIDE = 420;
const MOST_BELOW = 310;

export function Margins() {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [range, setRange] = useState<RangeName>('whole');
  const { words } = useInstrumentWords();
  const order = useLabState(circleOrder);
  const identities = useLabState((state) => state.people?.identities ?? state.setup.identities);
  const half = Math.floor((width - GAP) / 2);
  const side = half >= LEAST_BESIDE ? Math.min(MOST_BESIDE, half) : Math.min(MOST_BELOW, width);
  const limits = RANGE_NAMES.map((name) => limitOf(name, identities));
  const names = Object.fromEntries(RANGE_NAMES.map((name, i) => [name, words.range.upTo(String(limits[i]))]));
  return (
    <div ref={frame}>
      <Segmented
        label={words.range.label}
        isLabelHidden
        options={RANGE_NAMES}
        names={names as Record<RangeName, string>} // one of each, made above
        value={range}
        onChoose={setRange}
        shape="inline"
      />
      {width > 0 && (
        <div className={styles.planes}>
          {order.map((lane) => (
            <Plane key={lane} lane={lane} width={side} limit={limitOf(range, identities)} />
          ))}
        </div>
      )}
    </div>
  );
}
