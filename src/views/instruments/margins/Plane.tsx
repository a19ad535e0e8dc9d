/** One lane's loss in the plane of two angles, and in it the held-out pictures, over the training pictures that can be pointed
 *  at. */
import { useMemo } from 'react';
import { isOfTriplets, radiusOf, termOf } from '../../../core/losses/force.ts';
import { sampleAngles } from '../../../core/samples.ts';
import { laneAt } from '../../../store/lanes.ts';
import { laneName } from '../../laneName.ts';
import { Prose } from '../../parts/Prose.tsx';
import { circleName } from '../circleName.ts';
import { ChosenDot, type Dot, Dots } from '../plot/Dots.tsx';
import { Pointing } from '../plot/Pointing.tsx';
import plot from '../plot/plot.module.css';
import { forceOn } from '../plot/shownCurves.ts';
import { useChosen } from '../plot/useChosen.ts';
import { usePacedLanes } from '../plot/usePaced.ts';
import { usePicked } from '../plot/usePicked.ts';
import { useSteady } from '../plot/useSteady.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { marginAt } from './boundary.ts';
import { Ground } from './Ground.tsx';
import styles from './margins.module.css';
import { heldOutDots, planeView } from './view.ts';

const MOST_DOTS = 400;
/** Where the margin's width is said, degrees. */
const SAID = [0, 30, 60];

/** @param limit degrees, of both axes */
export function Plane({ lane, width, limit }: { lane: number; width: number; limit: number }) {
  const { words, text, formats } = useInstrumentWords();
  const lanes = usePacedLanes();
  const { knobs, snapshot } = laneAt(lanes, lane);
  const { samples, labels, identities } = usePicked(MOST_DOTS);
  const chosen = useChosen();
  const force = useSteady(forceOn({ knobs, snapshot }));
  const view = useMemo(() => planeView(width, limit), [width, limit]);

  const place = (sample: number): Dot[] => {
    const label = labels[sample];
    const angles = snapshot && sampleAngles(snapshot, label, sample);
    if (!angles || angles.own > view.end || angles.rival > view.end) return [];
    return [{ sample, label, x: view.x(angles.own), y: view.y(angles.rival) }];
  };
  const dots = samples.flatMap(place);
  const heldOut = snapshot ? heldOutDots(snapshot.metrics.heldOutAngles, view) : [];
  const name = laneName({ ...knobs, loss: force.loss }, text, formats);
  const angles = chosen && snapshot && sampleAngles(snapshot, chosen.label, chosen.sample);
  const widths = SAID.map((degrees) =>
    words.margins.at(formats.degrees(marginAt(force, (degrees * Math.PI) / 180)), String(degrees)),
  );

  const title = (
    <p className={styles.title}>
      {name} <span className={styles.circle}>{circleName(lane, lanes, words)}</span>
    </p>
  );
  if (isOfTriplets(force)) {
    return (
      <div className={styles.plane} style={{ width }}>
        {title}
        <p className={styles.lengths}>
          <Prose>{words.noLogits}</Prose>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.plane} style={{ width }}>
      {title}
      <p className={styles.chosen}>
        {chosen &&
          angles &&
          words.margins.sample(chosen.who, formats.degrees(angles.own), formats.degrees(angles.rival))}
      </p>
      <svg
        className={plot.chart}
        width={width}
        height={view.height}
        role="img"
        aria-label={words.margins.drawing(name, widths)}
      >
        <Ground view={view} lane={lane} force={force} />
        <Dots dots={dots} identities={identities} areFaint />
        <Dots dots={heldOut} identities={identities} />
        {chosen && place(chosen.sample).map((dot) => <ChosenDot key={dot.sample} dot={dot} identities={identities} />)}
        <Pointing dots={dots} width={width} height={view.height} />
      </svg>
      {radiusOf(force) === 'product' && <p className={styles.lengths}>{words.margins.lengths}</p>}
      {termOf(force) && <p className={styles.lengths}>{words.beside.margins}</p>}
    </div>
  );
}
