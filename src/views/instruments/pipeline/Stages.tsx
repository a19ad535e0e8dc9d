/** The steps of Figure 2 in order, each with its formula and its numbers. */
import type { ReactNode } from 'react';
import { hasMargin, radiusOf } from '../../../core/losses/force.ts';
import type { Pipeline } from '../../../core/pipeline.ts';
import { settledForce } from '../../../core/schedule.ts';
import { shownLane } from '../../../store/lookBack.ts';
import { useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './pipeline.module.css';

const THETA_Y = (
  <span data-sym="thetaY">
    <i>θ</i>
    <sub>y</sub>
  </span>
);
const W_Y = (
  <span data-sym="WY">
    <i>W</i>
    <sub>y</sub>
  </span>
);

const SYMBOLS = {
  none: null, // without logits there are no stages
  scale: <i data-sym="s">s</i>,
  norm: (
    <>
      ‖<i data-sym="xI">x</i>‖
    </>
  ),
  product: (
    <>
      ‖<i data-sym="xI">x</i>‖‖
      {W_Y}‖
    </>
  ),
} as const;

export function Stages({ numbers, lane }: { numbers: Pipeline; lane: number }) {
  const { words, formats } = useInstrumentWords();
  const stages = words.pipeline.stages;
  const isWithMargin = useLabState((state) => hasMargin(settledForce(shownLane(state, lane).knobs)));
  const radius = useLabState((state) => radiusOf(shownLane(state, lane).knobs));
  const own = numbers.classes[numbers.label];
  const point = ([x, y]: readonly [number, number]) => `(${formats.fixed(x, 2)}, ${formats.fixed(y, 2)})`;
  return (
    <ol className={styles.stages}>
      <Stage name={stages.feature} value={point(numbers.feature)}>
        <i data-sym="xI">x</i>
      </Stage>
      <Stage name={stages.unitFeature} value={point(numbers.unitFeature)}>
        <i data-sym="xI">x</i> / {formats.fixed(numbers.norm, 2)}
      </Stage>
      <Stage name={stages.unitCentre} value={point(own.unitCentre)}>
        {W_Y} / ‖{W_Y}‖
      </Stage>
      <Stage name={stages.cosine} value={formats.fixed(own.cosine, 3)}>
        cos {THETA_Y}
      </Stage>
      <Stage name={stages.theta} value={`${formats.degrees(own.theta)}°`}>
        {THETA_Y}
      </Stage>
      <Stage
        name={isWithMargin ? stages.margin : stages.noMargin}
        value={formats.fixed(numbers.psi, 3)}
        aside={Math.abs(numbers.psi) <= 1 ? `= cos ${formats.degrees(Math.acos(numbers.psi))}°` : ''}
      >
        <i>ψ</i>({THETA_Y})
      </Stage>
      <Stage name={stages.scale} value={formats.fixed(own.logit, 2)}>
        × {SYMBOLS[radius]} = {formats.fixed(own.radius, 2)}
      </Stage>
      <Stage
        name={stages.softmax}
        value={own.probability < 0.00005 ? `< ${formats.fixed(0.0001, 4)}` : formats.fixed(own.probability, 4)}
      >
        <i>p</i>
        <sub>y</sub>
      </Stage>
      <Stage name={stages.loss} value={formats.fixed(numbers.loss, 4)}>
        <i data-sym="L">L</i> = −ln <i>p</i>
        <sub>y</sub>
      </Stage>
      {numbers.beside !== 0 && (
        <Stage name={stages.beside} value={formats.fixed(numbers.beside, 4)}>
          + <i>L</i>′
        </Stage>
      )}
      <Stage name={stages.gradient} value={point([-numbers.gradient[0], -numbers.gradient[1]])}>
        −∂<i>L</i>/∂<i>x</i>
      </Stage>
    </ol>
  );
}

/** @param children the formula */
function Stage(props: { name: string; value: string; aside?: string; children: ReactNode }) {
  return (
    <li>
      <span className={styles.soft}>{props.name}</span>
      <span className={styles.formula}>{props.children}</span>
      <span className={styles.value}>
        {props.value}
        {props.aside && <span className={styles.soft}> {props.aside}</span>}
      </span>
    </li>
  );
}
