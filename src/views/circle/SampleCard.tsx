/** The card of one sample: its picture and what the loss makes of it. It is placed by the circle, not by itself. */
import { format } from 'd3';
import { useEffect, useRef } from 'react';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Lab } from '../../store/state.ts';
import { identityMark } from '../palette.ts';
import styles from './circle.module.css';
import { type SampleFacts, sampleFacts } from './sampleFacts.ts';
import type { CircleText } from './text.ts';

const PICTURE_SIDE = 128;

/** The numbers, in the order they are printed. */
const ROWS = ['theta', 'cosine', 'targetLogit', 'loss', 'nearestCentre'] as const;

interface Props {
  lab: Lab;
  text: CircleText;
  sample: number;
  who: string;
  /** The row of the table that it is, from 0; null for a picture. */
  row: number | null;
  isPinned: boolean;
}

export function SampleCard({ lab, text, sample, who, row, isPinned }: Props) {
  const picture = useRef<HTMLCanvasElement>(null);
  const facts = useRef<HTMLDListElement>(null);

  useEffect(() => {
    const context = picture.current?.getContext('2d');
    if (row !== null) return;
    context?.clearRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
    let isCurrent = true;
    lab.picture(sample, PICTURE_SIDE).then(
      ({ rgba, side }) => isCurrent && context?.putImageData(new ImageData(rgba, side, side), 0, 0),
      () => {}, // a picture that cannot be had leaves its grey place
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, sample, row]);

  // The numbers change with every snapshot: they are written into the page, past React.
  useEffect(() => {
    const print = (snapshot: Snapshot | null, labels: Uint8Array | undefined) => {
      const found = snapshot && labels ? sampleFacts(snapshot, labels, sample) : null;
      facts.current?.querySelectorAll('dd').forEach((cell, k) => {
        cell.textContent = found ? printFact(ROWS[k], found, text) : '–';
      });
    };
    const { snapshot, people } = lab.store.getState();
    print(snapshot, people?.labels);
    return lab.store.subscribe((state, before) => {
      if (state.snapshot !== before.snapshot) print(state.snapshot, state.people?.labels);
    });
  }, [lab, sample, text]);

  return (
    <>
      {row === null && (
        <canvas
          ref={picture}
          className={styles.face}
          width={PICTURE_SIDE}
          height={PICTURE_SIDE}
          role="img"
          aria-label={text.picture(who)}
        />
      )}
      <div>
        <p className={styles.who}>
          <span className={styles.swatch} />
          <span className={styles.name}>{who}</span>
          {row !== null && <span className={styles.pinned}>{text.row(String(row + 1))}</span>}
          {isPinned && <span className={styles.pinned}>{text.pinned}</span>}
        </p>
        <dl ref={facts} className={styles.facts}>
          {ROWS.map((row) => (
            <div key={row}>
              <dt>{text[row]}</dt>
              <dd>–</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

/** One number as the card prints it. */
export function printFact(row: (typeof ROWS)[number], facts: SampleFacts, text: CircleText): string {
  switch (row) {
    case 'theta':
      return `${format('.1f')((facts.theta * 180) / Math.PI)}°`;
    case 'cosine':
      return format('.3f')(facts.cosine);
    case 'targetLogit':
      return format('.2f')(facts.targetLogit);
    case 'loss':
      return facts.loss < 0.0005 ? '< 0.001' : format('.3f')(facts.loss);
    case 'nearestCentre':
      return facts.nearestCentre === facts.label ? text.own : identityMark(facts.nearestCentre);
    default:
      return row satisfies never;
  }
}
