/** The switches that most readers never need: optimiser, ramps and backend. */
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  EMBEDDING_NORM_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
} from '../../core/experiment.ts';
import { GUARDS, type Guard } from '../../core/losses/arcface.ts';
import { Hideable } from '../Hideable.tsx';
import { linearScale, logScale } from '../parts/sliderScale.ts';
import { useLab, useLabState } from '../useLab.ts';
import { useLaneState } from '../useLane.ts';
import { useTell } from '../useTell.ts';
import { BackendSentence } from './BackendSentence.tsx';
import { KnobSlider } from './KnobSlider.tsx';
import { Menu } from './Menu.tsx';
import styles from './settings.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

const RATE = logScale(RANGES.learningRate, 10, 10, 2);
const BATCH = logScale(RANGES.batchSize, 2, 1, 4);
const SCHEDULE = logScale(RANGES.scheduleSteps, 10, 20, 2);
const SCALE_START = logScale(RANGES.scaleStart, 2, 4, 2);
const SHARE = linearScale(RANGES.scaleRamp, 0.05);
const SWITCH = ['on', 'off'] as const;
const BACKENDS: readonly Setup['backend'][] = ['auto', ...BACKEND_NAMES];

export function Expert() {
  const lab = useLab();
  const { words, text, formats } = useSettingsWords();
  const guard = useLaneState(({ knobs }) => knobs['arcface.guard']) as Guard; // one of its options
  const optimiser = useLaneState(({ knobs }) => knobs.optimiser);
  const setup = useLabState((state) => state.setup);
  const share = (value: number) =>
    value === 0 ? words.expert.none : words.expert.ofSchedule(formats.percent(value, 0));
  return (
    <div className={styles.fields}>
      <Hideable name="backend">
        <Menu
          label={words.expert.backend}
          options={BACKENDS}
          names={{ auto: words.expert.automatic, ...text.backend.names }}
          value={setup.backend}
          onChoose={(next) => lab.setSetup({ backend: next })}
        />
        <BackendSentence />
      </Hideable>
      <Hideable name="loss">
        <Menu
          label={text.loss.guard}
          options={GUARDS}
          names={text.loss.guards}
          value={guard}
          onChoose={(next) => {
            for (const lane of lab.store.getState().lanes.keys()) lab.setKnobs({ 'arcface.guard': next }, lane);
          }}
        />
      </Hideable>
      <Hideable name="network">
        <Menu
          label={words.expert.embeddingNorm}
          options={EMBEDDING_NORM_NAMES}
          names={words.expert.embeddingNorms}
          value={setup.embeddingNorm}
          onChoose={(next) => lab.setSetup({ embeddingNorm: next })}
        />
        <Menu
          label={words.expert.centres}
          options={CENTRES_NAMES}
          names={words.expert.centresNames}
          value={setup.centres}
          onChoose={(next) => lab.setSetup({ centres: next })}
        />
        <Menu
          label={words.expert.damping}
          options={SWITCH}
          names={words.expert.dampingNames}
          value={setup.damping ? 'on' : 'off'}
          onChoose={(next) => lab.setSetup({ damping: next === 'on' })}
        />
      </Hideable>
      <Hideable name="optimiser">
        <Menu
          label={words.expert.optimiser}
          options={OPTIMISER_NAMES}
          names={words.expert.optimisers}
          value={optimiser}
          onChoose={(next) => lab.setKnobs({ optimiser: next })}
        />
      </Hideable>
      <Hideable name="rate">
        <KnobSlider knob="learningRate" label={words.expert.rate} scale={RATE} show={formats.short} />
      </Hideable>
      <Hideable name="batch">
        <KnobSlider knob="batchSize" label={words.expert.batch} scale={BATCH} show={formats.whole} />
        <WholeBatch />
      </Hideable>
      <Hideable name="schedule">
        <KnobSlider
          knob="scheduleSteps"
          label={words.expert.schedule}
          scale={SCHEDULE}
          show={(value) => words.expert.steps(formats.whole(value))}
        />
      </Hideable>
      <Hideable name="warmup">
        <KnobSlider knob="warmup" label={words.expert.warmup} scale={SHARE} show={share} />
      </Hideable>
      <Hideable name="scaleStart">
        <KnobSlider knob="scaleStart" label={words.expert.scaleStart} scale={SCALE_START} show={formats.short} />
      </Hideable>
      <Hideable name="scaleRamp">
        <KnobSlider knob="scaleRamp" label={words.expert.scaleRamp} scale={SHARE} show={share} />
      </Hideable>
      <Hideable name="marginRamp">
        <KnobSlider knob="marginRamp" label={words.expert.marginRamp} scale={SHARE} show={share} />
      </Hideable>
    </div>
  );
}

/** A batch larger than all there is: said where it is chosen. */
function WholeBatch() {
  const { words, formats } = useSettingsWords();
  const batchSize = useLaneState(({ knobs }) => knobs.batchSize);
  const images = useLabState((state) => state.people?.labels.length ?? Number.POSITIVE_INFINITY);
  const sentence = batchSize > images ? words.expert.wholeBatch(formats.whole(images)) : '';
  useTell(sentence);
  return sentence && <p className={styles.note}>{sentence}</p>;
}
