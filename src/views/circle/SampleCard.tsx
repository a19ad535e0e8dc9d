/** The card of the sample that is pointed at or pinned: its picture, and a row of numbers for each lane. It is a block that
 *  keeps its height while nobody is pointed at, so that nothing below it moves. */
import { useStore } from 'zustand';
import type { Lab } from '../../store/state.ts';
import { identityStyle } from '../identityStyle.ts';
import styles from './card.module.css';
import { LaneFacts } from './LaneFacts.tsx';
import { SamplePicture } from './SamplePicture.tsx';
import { FACTS } from './sampleFacts.ts';
import { type CircleText, whoIs } from './text.ts';

interface Props {
  lab: Lab;
  text: CircleText;
  /** The lanes shown, each with what its row is called. */
  lanes: readonly { lane: number; name: string }[];
}

export function SampleCard({ lab, text, lanes }: Props) {
  const pinned = useStore(lab.store, (state) => state.pinned);
  const hovered = useStore(lab.store, (state) => state.hovered);
  const people = useStore(lab.store, (state) => state.people);
  const sample = pinned ?? hovered;
  const label = sample === null ? undefined : people?.labels[sample];
  if (sample === null || !people || label === undefined) return <p className={styles.empty}>{text.pointHere}</p>;

  const who = whoIs(label, people.names, text);
  const row = people.rows?.[sample] ?? null;
  return (
    <section
      className={styles.card}
      data-plain={row !== null}
      style={identityStyle(label, people.identities)}
      aria-label={who}
    >
      {row === null && <SamplePicture lab={lab} sample={sample} label={text.picture(who)} className={styles.face} />}
      <p className={styles.who}>
        <span className={styles.swatch} />
        <span className={styles.name}>{who}</span>
        {row !== null && <span className={styles.aside}>{text.row(String(row + 1))}</span>}
        {pinned !== null && <span className={styles.aside}>{text.pinned}</span>}
      </p>
      <table className={styles.facts}>
        <thead>
          <tr>
            <td />
            {FACTS.map((name) => (
              <th key={name} scope="col" data-fact={name}>
                <span data-sym={name === 'theta' ? 'thetaY' : undefined}>{text[name]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ lane, name }) => (
            <LaneFacts key={lane} lab={lab} text={text} lane={lane} name={name} sample={sample} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
