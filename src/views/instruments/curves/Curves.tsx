/** Figure 4b, live: the target logit of every loss over θ, the tables that train the two circles among them, and on those
 *  the training pictures at their θ. */
import { useMemo, useRef, useState } from 'react';
import { isOfTriplets } from '../../../core/losses/force.ts';
import { settledForce } from '../../../core/schedule.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import styles from '../plot/plot.module.css';
import { forceOn, othersThan } from '../plot/shownCurves.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { type Curved, psiOf } from './curvePaths.ts';
import { Ground } from './Ground.tsx';
import { Riders } from './Riders.tsx';
import { curvesView, RANGE_NAMES, type RangeName } from './view.ts';

const MOST_WIDTH = 720;

export function Curves() {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(frame), MOST_WIDTH);
  const [range, setRange] = useState<RangeName>('whole');
  const { words } = useInstrumentWords();
  return (
    <div ref={frame}>
      <Segmented
        label={words.range.label}
        isLabelHidden
        options={RANGE_NAMES}
        names={words.range.curves}
        value={range}
        onChoose={setRange}
        shape="inline"
      />
      {width > 0 && <Drawing width={width} range={range} />}
    </div>
  );
}

function Drawing({ width, range }: { width: number; range: RangeName }) {
  const { words, text, formats } = useInstrumentWords();
  const all = usePacedLanes();
  const { knobs } = all[MAIN_LANE];
  const lanes = all.filter((lane) => !isOfTriplets(lane.knobs)); // which no curve trains
  const trained = useSteady(lanes.map((lane) => curvedOf(forceOn(lane))));
  const others = useSteady(othersThan(lanes, 'softmax').map((loss) => curvedOf(settledForce({ ...knobs, loss }))));
  const view = useMemo(() => curvesView(width, range), [width, range]);
  const said = trained.map((its) =>
    words.curves.at(text.loss.of[its.loss].name, '30', formats.fixed(psiOf(its)(Math.PI / 6), 2)),
  );
  return (
    <svg className={styles.chart} width={width} height={view.height} role="img" aria-label={words.curves.drawing(said)}>
      <Ground view={view} trained={trained} others={others} />
      <Riders view={view} lanes={lanes} trained={trained} />
    </svg>
  );
}

/** Without its scale, which no curve depends on. */
function curvedOf({ loss, parameters }: Curved): Curved {
  return { loss, parameters };
}
