/** The room that the loss's margins leave each class when all are evenly spaced, and the way out where there is none. */

import { impossibleMargin } from '../../core/diagnosis.ts';
import { curveOf } from '../../core/losses/force.ts';
import { knobKey } from '../../core/losses/knobs.ts';
import { roomyValue, wedgeHalfWidth } from '../../core/losses/room.ts';
import { settledForce } from '../../core/schedule.ts';
import { identitiesOf } from '../../store/identities.ts';
import { numbersOf, printKnob } from '../laneName.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { useTell } from '../useTell.ts';
import styles from './knobs.module.css';

/** A class with less room than this, radians, needs a network that knows its faces well: about what a trained one needs. */
const TIGHT_HALF_WIDTH = Math.PI / 18;

export function Room() {
  const lab = useLab();
  const lane = useLaneIndex();
  const { text, formats } = useWords();
  const identities = useLabState(identitiesOf);
  const knobs = useLaneState((state) => state.knobs);
  const spacing = formats.degrees((2 * Math.PI) / identities);
  const impossible = impossibleMargin(knobs, identities);
  useTell(impossible ? text.margin.impossible(spacing) : '', true);
  if (impossible) {
    const { loss } = knobs;
    const knob = numbersOf(knobs).find(([name]) => name === impossible.knob)?.[1];
    if (!knob) return null;
    const roomy = roomyValue(loss, settledForce(knobs).parameters, impossible.knob, identities);
    return (
      <>
        <span className={styles.verdict}>{text.margin.impossible(spacing)}</span>{' '}
        <button data-cure type="button" onClick={() => lab.setKnobs({ [knobKey(loss, impossible.knob)]: roomy }, lane)}>
          {text.margin.cure(knob.symbol, printKnob(knob, roomy, formats))}
        </button>
      </>
    );
  }
  const halfWidth = wedgeHalfWidth(identities, curveOf(settledForce(knobs)));
  // No one number of it is to blame: a curve that was drawn.
  if (halfWidth === 0) return <span className={styles.verdict}>{text.margin.impossible(spacing)}</span>;
  return (
    <>
      {text.margin.room(spacing, formats.degrees(halfWidth))}
      {' · '}
      <span className={styles.verdict}>{text.margin.verdict[halfWidth < TIGHT_HALF_WIDTH ? 'tight' : 'fits']}</span>
    </>
  );
}
