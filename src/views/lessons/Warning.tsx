/** What went wrong with a run, why, and the way out at one click. */
import { type Diagnosis, impossibleMargin } from '../../core/diagnosis.ts';
import { RANGES } from '../../core/experiment.ts';
import { hasScale } from '../../core/losses/force.ts';
import { knobKey, marginKnobs } from '../../core/losses/knobs.ts';
import { roomyValue } from '../../core/losses/room.ts';
import { settledForce } from '../../core/schedule.ts';
import { identitiesOf } from '../../store/identities.ts';
import { numbersOf, printKnob } from '../laneName.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { useTell } from '../useTell.ts';
import { sayDiagnosis } from './sayDiagnosis.ts';
import { useLessonWords } from './useLessonWords.ts';
import styles from './warning.module.css';

export function Warning({ diagnosis }: { diagnosis: Diagnosis }) {
  const { text, formats } = useWords();
  const { warning } = useLessonWords();
  const loss = useLaneState(({ knobs }) => knobs.loss);
  const [what, why] = sayDiagnosis(diagnosis, warning, formats);
  useTell(what && `${text.loss.of[loss].name}: ${what}`, true, diagnosis.code);
  if (!what) return null;
  return (
    <div className={styles.warning}>
      <p>
        <b>{what}</b> <Prose>{why}</Prose>
      </p>{' '}
      <WayOut diagnosis={diagnosis} />
    </div>
  );
}

function WayOut({ diagnosis }: { diagnosis: Diagnosis }) {
  switch (diagnosis.code) {
    case 'merged-centres':
      return <MergedCure />;
    case 'not-finite':
      return <SlowerCure />;
    case 'antipodal':
      return <GuardCure />;
    case 'loss-floor':
      return <MarginCure />;
    case 'scale-too-small':
      return diagnosis.enough === null ? null : <ScaleCure enough={diagnosis.enough} />;
    case 'margin-impossible':
      return null;
    default:
      return diagnosis satisfies never;
  }
}

/** With the ramp of s off, turning it on helps most; with it on, only other weights can. */
function MergedCure() {
  const lab = useLab();
  const { formats } = useWords();
  const { warning } = useLessonWords();
  const hasRamp = useLaneState(
    ({ knobs }) => !hasScale(knobs) || (knobs.scaleRamp > 0 && knobs.scaleStart < knobs.scale),
  );
  const { scaleStart, scaleRamp } = RANGES;
  return (
    <p className={styles.cures}>
      {!hasRamp && (
        <button
          data-cure
          type="button"
          onClick={() => {
            lab.setKnobs({ scaleStart: scaleStart.initial, scaleRamp: scaleRamp.initial });
            lab.rewind();
            lab.play();
          }}
        >
          {warning.ramp(formats.short(scaleStart.initial))}
        </button>
      )}
      <button
        data-cure
        type="button"
        onClick={() => {
          lab.reseed();
          lab.play();
        }}
      >
        {warning.reseed}
      </button>
    </p>
  );
}

/** The first guard that there was. */
function GuardCure() {
  const lab = useLab();
  const lane = useLaneIndex();
  const { warning } = useLessonWords();
  return (
    <Cure
      act={() => {
        lab.setKnobs({ 'arcface.guard': 'taylor' }, lane);
        lab.rewind();
        lab.play();
      }}
    >
      {warning.guard}
    </Cure>
  );
}

/** A smaller margin; where none of this size can fit, the slider offers one. */
function MarginCure() {
  const lab = useLab();
  const lane = useLaneIndex();
  const { text, formats } = useWords();
  const knobs = useLaneState((state) => state.knobs);
  const identities = useLabState(identitiesOf);
  const [name] = marginKnobs(knobs.loss);
  const knob = numbersOf(knobs).find(([its]) => its === name)?.[1];
  if (!knob || impossibleMargin(knobs, identities)) return null;
  const roomy = roomyValue(knobs.loss, settledForce(knobs).parameters, name, identities);
  return (
    <Cure act={() => lab.setKnobs({ [knobKey(knobs.loss, name)]: roomy }, lane)}>
      {text.margin.cure(knob.symbol, printKnob(knob, roomy, formats))}
    </Cure>
  );
}

function ScaleCure({ enough }: { enough: number }) {
  const lab = useLab();
  const lane = useLaneIndex();
  const { text, formats } = useWords();
  return <Cure act={() => lab.setKnobs({ scale: enough }, lane)}>{text.margin.cure('s', formats.short(enough))}</Cure>;
}

function Cure({ act, children }: { act: () => void; children: string }) {
  return (
    <p className={styles.cures}>
      <button data-cure type="button" onClick={act}>
        {children}
      </button>
    </p>
  );
}

function SlowerCure() {
  const lab = useLab();
  const { formats } = useWords();
  const { warning } = useLessonWords();
  const slower = useLaneState(({ knobs }) =>
    Math.max(RANGES.learningRate.min, Number((knobs.learningRate / 3).toPrecision(2))),
  );
  const isFailed = useLabState(({ phase }) => phase === 'failed');
  return (
    <p className={styles.cures}>
      <button
        data-cure
        type="button"
        onClick={() => {
          lab.setKnobs({ learningRate: slower });
          if (isFailed) lab.retry();
          else lab.rewind();
          lab.play();
        }}
      >
        {warning.slower(formats.short(slower))}
      </button>
    </p>
  );
}
