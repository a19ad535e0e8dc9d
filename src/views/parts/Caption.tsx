/** The figure's caption: what is drawn, what was arranged, whose idea it is. */

import { IDENTITY_COLOURS } from '../palette.ts';
import { useLabState, useWords } from '../useLab.ts';
import styles from './caption.module.css';
import { Prose } from './Prose.tsx';

const PAPER_URL = 'https://arxiv.org/abs/1801.07698';

export function Caption() {
  const { text } = useWords();
  const projection = useLabState((state) => state.view.projection);
  const data = useLabState((state) => state.setup.data);
  const isCrowded = useLabState((state) => state.setup.identities > IDENTITY_COLOURS);
  const { caption } = text;
  const crowd = isCrowded ? [caption.crowd] : [];
  const sentences = [
    caption.dots[projection],
    caption.centres,
    ...crowd,
    caption.wedges,
    caption.start,
    caption.passing,
  ];
  return (
    <figcaption className={styles.caption}>
      <p>
        <b>{caption.figure}</b> <Prose>{sentences.join(caption.between)}</Prose>
      </p>
      <p className={styles.credit}>
        {caption.paperBefore}
        <a href={PAPER_URL}>{caption.paper}</a>
        {[caption.paperAfter, data === 'digits' ? caption.digits : caption.faces, caption.local].join(caption.between)}
      </p>
    </figcaption>
  );
}
