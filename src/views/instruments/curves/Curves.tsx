/** Figure 4b, live: the target logit of every loss over θ, the tables that train the circles among them, and on those
 *  the training pictures at their θ. */
import { useMemo, useRef, useState } from 'react';
import { settledForce } from '../../../core/schedule.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { drawnOf } from '../../laneName.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useLabState } from '../../useLab.ts';
import { circleName } from '../circleName.ts';
import styles from '../plot/plot.module.css';
import { readoutHeight } from '../plot/Readout.tsx';
import { othersThan } from '../plot/shownCurves.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { useWidth } from '../useWidth.ts';
import { CurveSamples } from './CurveSamples.tsx';
import { type Curved, psiOf } from './curvePaths.ts';
import { trainedCurves } from './curveSamples.ts';
import own from './curves.module.css';
import { DrawBar } from './DrawBar.tsx';
import { Ground } from './Ground.tsx';
import { Handles } from './Handles.tsx';
import { useEditor } from './useEditor.ts';
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
  const trained = useSteady(trainedCurves(all));
  const others = useSteady(othersThan(all, 'softmax').map((loss) => curvedOf(settledForce({ ...knobs, loss }))));
  const view = useMemo(() => curvesView(width, range), [width, range]);
  const shownLane = useLabState((state) => state.view.shownLane);
  const [drawing, setDrawing] = useState<number | null>(null);
  const drawn = all.flatMap(({ knobs: its }, lane) => (drawnOf(its).length > 0 ? [lane] : []));
  const lane = drawn.find((its) => its === (drawing ?? shownLane)) ?? drawn[0] ?? shownLane;
  const editor = useEditor(all, lane);
  const said = trained.map(({ force }) =>
    words.curves.at(text.loss.of[force.loss].name, '30', formats.fixed(psiOf(force)(Math.PI / 6), 2)),
  );
  return (
    <>
      {drawn.length > 1 && (
        <Segmented
          label={words.own.whose}
          isLabelHidden
          options={drawn.map(String)}
          names={Object.fromEntries(drawn.map((its) => [String(its), circleName(its, all, words)]))}
          value={String(lane)}
          onChoose={(name) => setDrawing(Number(name))}
          shape="inline"
        />
      )}
      <div className={own.stage}>
        <svg
          className={styles.chart}
          width={width}
          height={view.height + readoutHeight(all.length, width)}
          role="img"
          aria-label={words.curves.drawing(said)}
        >
          <Ground view={view} trained={trained} others={others} lanes={all.length} />
          <CurveSamples view={view} lanes={all} trained={trained} />
        </svg>
        {editor && <Handles view={view} editor={editor} />}
      </div>
      <DrawBar lanes={all} lane={lane} editor={editor} />
    </>
  );
}

/** Without its scale, which no curve depends on. */
function curvedOf({ loss, parameters }: Curved): Curved {
  return { loss, parameters };
}
