/** The figure's caption: what is drawn, what was arranged, whose idea it is. */

import { useContext } from 'react';
import { isOfTriplets } from '../../core/losses/force.ts';
import { identitiesOf } from '../../store/identities.ts';
import { HomeContext } from '../home.ts';
import { loadUploads } from '../loadParts.ts';
import { IDENTITY_COLOURS } from '../palette.ts';
import { useLabState, useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import { usePrinting } from '../usePrinting.ts';
import styles from './caption.module.css';
import { Prose } from './Prose.tsx';

const PAPER_URL = 'https://arxiv.org/abs/1801.07698';

export function Caption() {
  const { text } = useWords();
  const isPrinting = usePrinting();
  const projection = useLabState((state) => state.view.projection);
  const setup = useLabState((state) => state.setup);
  const { data } = setup;
  const isCrowded = useLabState((state) => identitiesOf(state) > IDENTITY_COLOURS);
  const isOwnData = data === 'upload';
  const isStill = useLabState((state) => state.people?.isStill === true);
  const uploads = useLater(loadUploads, isOwnData);
  const { caption } = text;
  const hasMeans = useLabState(({ lanes }) => lanes.some(({ knobs }) => isOfTriplets(knobs)));
  const asides = [...(hasMeans ? [caption.means] : []), ...(isCrowded ? [caption.crowd] : [])];
  const figure = isOwnData ? [] : [caption.dots[projection], caption.centres];
  const training = isStill ? [caption.wedges] : [caption.wedges, caption.start(setup), caption.passing];
  const ofOwnData = isOwnData && uploads && uploads !== 'failed' && <uploads.UploadCaption />;
  const source = { faces: [caption.faces], digits: [caption.digits], upload: [] }[data];
  return (
    <figcaption className={styles.caption}>
      <p>
        <b>{caption.figure}</b> {ofOwnData}
        <Prose>{[...figure, ...asides, ...training].join(caption.between)}</Prose>
      </p>
      <p className={styles.credit}>
        {caption.paperBefore}
        <a href={PAPER_URL} lang="en">
          {caption.paper}
        </a>
        {[caption.paperAfter, ...source, caption.local].join(caption.between)}
        {caption.between}
        <a href={`${useContext(HomeContext)}licences.txt`}>{caption.licences}</a>
      </p>
      {isPrinting && <p className={styles.address}>{document.URL}</p>}
    </figcaption>
  );
}
