/** The chosen loss's own numbers, a slider each, and what they mean for its classes: whether such margins can be kept at
 *  all. A loss that is another's limit shows that one's knob where the limit is: moved, it is that loss. */
import { knobKey } from '../../core/losses/knobs.ts';
import { type LossName, lossNamed } from '../../core/losses/registry.ts';
import { drawnOf, numbersOf } from '../laneName.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useLaneIndex, useLaneState } from '../useLane.ts';
import { Beside } from './Beside.tsx';
import { loadInstruments } from './Instruments.tsx';
import styles from './knobs.module.css';
import { LossKnobSlider } from './LossKnobSlider.tsx';
import { Room } from './Room.tsx';

export function LossKnobs() {
  const { text } = useWords();
  const loss = useLaneState(({ knobs }) => knobs.loss);
  const { limitOf, term } = lossNamed(loss);
  const own = numbersOf({ loss });
  const isDrawn = drawnOf({ loss }).length > 0;
  const whole = (limitOf?.loss ?? loss) as LossName; // of the registry
  const atLimit = limitOf ? numbersOf({ loss: whole }).filter(([name]) => name === limitOf.knob) : [];
  return (
    <div className={styles.ofLoss}>
      <div className={styles.sliders} data-many={own.length > 1}>
        {own.map(([name, knob]) => (
          <LossKnobSlider key={`${loss}.${name}`} loss={loss} name={name} knob={knob} />
        ))}
        {atLimit.map(([name, knob]) => (
          <LossKnobSlider key={`${whole}.${name}`} loss={whole} name={name} knob={knob} />
        ))}
      </div>
      <div className={styles.note}>
        {isDrawn && `${text.loss.drawn.from} `}
        <Presets loss={loss} />
        {isDrawn && <DrawButton />}
        {term ? <Beside kind={term.kind} /> : own.length > 0 || isDrawn ? <Room /> : text.loss.of[loss].meaning}
      </div>
    </div>
  );
}

/** Opens the instrument in which the loss's curve can be drawn, and takes the reader there. */
function DrawButton() {
  const lab = useLab();
  const { text } = useWords();
  const shown = useLabState((state) => state.view.instruments);
  if (shown.includes('curves')) return null;
  return (
    <span className={styles.presets}>
      <button
        data-cure
        type="button"
        onClick={({ currentTarget }) => {
          const root = currentTarget.closest('[data-arclab]');
          lab.setView({ instruments: [...shown.slice(-1), 'curves'] });
          loadInstruments().then(
            ({ comeTo }) => comeTo('curves', root),
            () => {},
          ); // what could not be fetched is said in its place
        }}
      >
        {text.loss.drawn.draw}
      </button>
    </span>
  );
}

/** Values of the knobs that the paper has a name for, at one click. */
function Presets({ loss }: { loss: LossName }) {
  const lab = useLab();
  const lane = useLaneIndex();
  const { presets } = lossNamed(loss);
  if (!presets) return null;
  return (
    <span className={styles.presets}>
      {Object.entries(presets).map(([name, values]) => (
        <button
          key={name}
          data-cure
          type="button"
          onClick={() =>
            lab.setKnobs(
              Object.fromEntries(Object.entries(values).map(([knob, value]) => [knobKey(loss, knob), value])),
              lane,
            )
          }
        >
          {name}
        </button>
      ))}
    </span>
  );
}
