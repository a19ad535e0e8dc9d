/** Figure 4a, live: how far the dots are from their own class centre, at the start of a run, half-way and now, a chart each
 *  lane. */
import { useRef } from 'react';
import { circleOrder } from '../../../store/lanes.ts';
import { useLabState } from '../../useLab.ts';
import { useWidth } from '../useWidth.ts';
import { AngleChart } from './AngleChart.tsx';
import styles from './angles.module.css';

/** Room for two charts beside each other, and what is between them, pixels. */
const WIDE = 600;
const GAP = 32;

export function Angles() {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const order = useLabState(circleOrder);
  const each = width >= WIDE ? Math.floor((width - GAP) / 2) : width;
  return (
    <div ref={frame} className={styles.charts}>
      {width > 0 && order.map((lane) => <AngleChart key={lane} lane={lane} width={each} />)}
    </div>
  );
}
