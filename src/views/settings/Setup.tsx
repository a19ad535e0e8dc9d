/** The experiment: whose pictures, how many people, how many pictures. Everything here acts when let go, and starts over. */
import { useMemo } from 'react';
import { IMAGE_BYTES } from '../../core/dataset.ts';
import { DATA_NAMES, RANGES, type Setup as SetupChoice } from '../../core/experiment.ts';
import { identitiesOf } from '../../store/identities.ts';
import { imagesOfEach, MOST_IMAGES, setupRanges } from '../../store/limits.ts';
import type { LabState } from '../../store/state.ts';
import { whyNotTrain } from '../../store/uploads.ts';
import { Hideable } from '../Hideable.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { Slider } from '../parts/Slider.tsx';
import { linearScale } from '../parts/sliderScale.ts';
import { useLab, useLabState } from '../useLab.ts';
import { useTell } from '../useTell.ts';
import { useUploads } from '../useUploads.ts';
import { SeedField } from './SeedField.tsx';
import styles from './settings.module.css';
import { useSettingsWords } from './useSettingsWords.ts';

/** What an arrow key may choose: a reader's own data open a panel, which is a button's to do. */
const DRAWN: readonly SetupChoice['data'][] = ['faces', 'digits'];
const VARIATION = linearScale(RANGES.variation, 0.05);

export function Setup() {
  const lab = useLab();
  const { words, text, formats } = useSettingsWords();
  const setup = useLabState((state) => state.setup);
  const { data, identities, variation } = setup;
  const scales = useMemo(() => scalesOf(data, identities), [data, identities]);
  const each = imagesOfEach(setup);
  const uploads = useUploads();
  const isReady = useLabState(isUploadReady);
  const hasVectors = useLabState(({ people, upload }) => (people?.upload ?? upload?.set)?.kind === 'vectors');
  const areVectors = data === 'upload' && hasVectors;
  const choose = (next: SetupChoice['data']) => {
    if (next !== 'upload') lab.setSetup({ data: next, network: 'trained' });
    else if (isReady) lab.setSetup({ data: next });
    else uploads.open();
  };
  return (
    <div className={styles.fields}>
      <p className={styles.note}>{words.setup.note}</p>
      <Hideable name="data">
        <Segmented
          label={words.setup.data}
          isLabelHidden
          shape="inline"
          options={data === 'upload' ? DATA_NAMES : DRAWN}
          names={words.setup.dataNames}
          value={data}
          onChoose={choose}
        />
        {data !== 'upload' && (
          <button className={styles.open} type="button" onClick={() => choose('upload')}>
            {text.setup.own}
          </button>
        )}
      </Hideable>
      <Hideable name="identities">
        {data === 'upload' ? (
          <OwnIdentities />
        ) : (
          <Slider
            label={words.setup.identities}
            value={identities}
            scale={scales.identities}
            show={formats.whole}
            say={formats.whole}
            onSettle={(next) => lab.setSetup({ identities: next })}
          />
        )}
      </Hideable>
      {!areVectors && (
        <>
          <Hideable name="images">
            <Slider
              label={words.setup.images}
              value={each}
              scale={scales.images}
              show={formats.whole}
              say={formats.whole}
              onSettle={(next) => lab.setSetup({ imagesPerIdentity: next })}
            />
            {data === 'faces' && setup.imagesPerIdentity > each && <Capped each={each} />}
          </Hideable>
          <Hideable name="variation">
            <Slider
              label={words.setup.variation}
              isDisabled={data === 'digits'}
              value={variation}
              scale={VARIATION}
              show={(value) => `${formats.percent(value, 0)} %`}
              say={(value) => `${formats.percent(value, 0)} %`}
              onSettle={(next) => lab.setSetup({ variation: next })}
            />
          </Hideable>
        </>
      )}
      <Hideable name="seed">
        <SeedField />
      </Hideable>
    </div>
  );
}

/** How many there are is the reader's own affair, one click away. */
function OwnIdentities() {
  const { words, text, formats } = useSettingsWords();
  const uploads = useUploads();
  const identities = useLabState((state) => (state.people || state.upload?.set ? identitiesOf(state) : null));
  return (
    <p className={styles.line}>
      <span>{identities !== null && words.setup.ownCount(formats.whole(identities))}</span>
      <button className={styles.open} type="button" onClick={() => uploads.open()}>
        {text.setup.own}
      </button>
    </p>
  );
}

/** There is a set in hand that can be trained on. */
function isUploadReady({ upload }: LabState): boolean {
  return upload !== null && upload.progress === null && whyNotTrain(upload.set) === null;
}

function scalesOf(data: SetupChoice['data'], identities: number) {
  const ranges = setupRanges(data, identities);
  return { identities: linearScale(ranges.identities, 1), images: linearScale(ranges.imagesPerIdentity, 50) };
}

/** More images than the page trains on. */
function Capped({ each }: { each: number }) {
  const { words, formats } = useSettingsWords();
  const sentence = words.setup.capped(
    formats.whole(each),
    formats.whole(MOST_IMAGES),
    formats.whole((MOST_IMAGES * IMAGE_BYTES) / 1e6),
  );
  useTell(sentence);
  return <p className={styles.note}>{sentence}</p>;
}
