/** The experiment: whose pictures, how many people, how many pictures. Everything here acts when let go, and starts over. */
import { DATA_NAMES, RANGES } from '../../core/experiment.ts';
import { setupRanges } from '../../store/limits.ts';
import { Hideable } from '../Hideable.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { SeedField } from './SeedField.tsx';
import { Segmented } from './Segmented.tsx';
import { Slider } from './Slider.tsx';
import styles from './setup.module.css';
import { linearScale } from './sliderScale.ts';

const RANGE_SCALES = {
  faces: scalesOf('faces'),
  digits: scalesOf('digits'),
};
const VARIATION = linearScale(RANGES.variation, 0.05);

export function Setup() {
  const lab = useLab();
  const { text, formats } = useWords();
  const { data, identities, imagesPerIdentity, variation } = useLabState((state) => state.setup);
  const scales = RANGE_SCALES[data];
  return (
    <section className={styles.setup} aria-label={text.setup.label}>
      <h2 className={styles.heading}>
        {text.setup.label} <span className={styles.aside}>{text.setup.note}</span>
      </h2>
      <Hideable name="data">
        <Segmented
          label={text.setup.data}
          isLabelHidden
          shape="inline"
          options={DATA_NAMES}
          names={text.setup.dataNames}
          value={data}
          onChoose={(next) => lab.setSetup({ data: next })}
        />
      </Hideable>
      <Hideable name="identities">
        <Slider
          label={text.setup.identities}
          value={identities}
          scale={scales.identities}
          show={formats.whole}
          say={formats.whole}
          onSettle={(next) => lab.setSetup({ identities: next })}
        />
      </Hideable>
      <Hideable name="images">
        <Slider
          label={text.setup.images}
          value={Math.min(imagesPerIdentity, setupRanges(data).imagesPerIdentity.max)}
          scale={scales.images}
          show={formats.whole}
          say={formats.whole}
          onSettle={(next) => lab.setSetup({ imagesPerIdentity: next })}
        />
      </Hideable>
      <Hideable name="variation">
        <Slider
          label={text.setup.variation}
          isDisabled={data === 'digits'}
          value={variation}
          scale={VARIATION}
          show={(value) => `${formats.percent(value, 0)} %`}
          say={(value) => `${formats.percent(value, 0)} %`}
          onSettle={(next) => lab.setSetup({ variation: next })}
        />
      </Hideable>
      <Hideable name="seed">
        <SeedField />
      </Hideable>
    </section>
  );
}

function scalesOf(data: (typeof DATA_NAMES)[number]) {
  const ranges = setupRanges(data);
  return { identities: linearScale(ranges.identities, 1), images: linearScale(ranges.imagesPerIdentity, 50) };
}
