/** Table 3's angles and the shares of those who are recognised, as they are on this page, a column each lane. */
import { hasMargin } from '../../../core/losses/force.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import type { ShownLane } from '../../../store/state.ts';
import { type Formats, NO_NUMBER } from '../../format.ts';
import { laneName } from '../../laneName.ts';
import { Prose } from '../../parts/Prose.tsx';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './tables.module.css';

const ANGLES = ['centreToMean', 'centreInter', 'intra', 'inter'] as const;

type Read = (snapshot: Snapshot, formats: Formats) => string;

const percent = (share: number, formats: Formats) => `${formats.percent(share)} %`;

export function Measured({ lanes }: { lanes: readonly ShownLane[] }) {
  const { words, text, formats } = useInstrumentWords();
  const { rows } = words.tables;
  const row = (name: string, about: string, read: Read) => (
    <tr key={name}>
      <th scope="row">
        {name}{' '}
        <span className={styles.soft}>
          <Prose>{about}</Prose>
        </span>
      </th>
      {lanes.map(({ snapshot }, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
        <td key={lane}>{snapshot ? read(snapshot, formats) : NO_NUMBER}</td>
      ))}
    </tr>
  );
  return (
    <section className={styles.measured} aria-label={words.tables.measured}>
      <h2 className={styles.heading}>{words.tables.measured}</h2>
      <p className={styles.soft}>{words.tables.measuredNote(formats.whole(lanes[0]?.snapshot?.metrics.step ?? 0))}</p>
      <table className={styles.figures} data-wide>
        <caption>{words.tables.measuredCaption}</caption>
        <thead>
          <tr>
            <td />
            {lanes.map(({ knobs }, lane) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
              <th key={lane} scope="col">
                {laneName(knobs, text, formats)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ANGLES.map((name) =>
            row(rows[name].name, rows[name].about, ({ metrics }) => {
              const angle = formats.degrees(metrics[name]);
              return angle === NO_NUMBER ? angle : `${angle}°`;
            }),
          )}
          {row(rows.accuracy.name, rows.accuracy.about, ({ metrics }) => percent(metrics.heldOutAccuracy, formats))}
          {row(rows.marginAccuracy.name, rows.marginAccuracy.about, ({ metrics, inForce }) =>
            hasMargin(inForce) ? percent(metrics.marginAccuracy, formats) : words.tables.noMargin,
          )}
          {row(rows.tar.name, rows.tar.about, ({ metrics }) => percent(metrics.tarAtFar1e2, formats))}
        </tbody>
      </table>
      <p className={styles.prose}>
        <Prose>{words.tables.why}</Prose>
      </p>
    </section>
  );
}
