/** Table 3's angles and the shares of those who are recognised, as they are on this page, a column each lane. */
import { hasMargin, isOfTriplets } from '../../../core/losses/force.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import type { ShownLane } from '../../../store/state.ts';
import { type Formats, NO_NUMBER } from '../../format.ts';
import { Prose } from '../../parts/Prose.tsx';
import styles from './tables.module.css';
import { useTableWords } from './useTableWords.ts';

const ANGLES = ['centreToMean', 'centreInter', 'intra', 'inter'] as const;

type Read = (snapshot: Snapshot, formats: Formats) => string;

const percent = (share: number, formats: Formats) => `${formats.percent(share)} %`;

interface MeasuredProps {
  lanes: readonly ShownLane[];
  names: readonly string[];
  /** Six columns need the whole width. */
  isOfWall: boolean;
}

export function Measured({ lanes, names, isOfWall }: MeasuredProps) {
  const { words, formats } = useTableWords();
  const { rows } = words;
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
    <section className={styles.measured} data-wall={isOfWall} aria-label={words.measured}>
      <h2 className={styles.heading}>{words.measured}</h2>
      <p className={styles.soft}>{words.measuredNote(formats.whole(lanes[0]?.snapshot?.metrics.step ?? 0))}</p>
      <div className={styles.scroll} tabIndex={isOfWall ? 0 : undefined}>
        <table className={styles.figures} data-wide>
          <caption>{words.measuredCaption}</caption>
          <thead>
            <tr>
              <td />
              {names.map((name, lane) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
                <th key={lane} scope="col">
                  {name}
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
              hasMargin(inForce) ? percent(metrics.marginAccuracy, formats) : words.noMargin,
            )}
            {row(rows.tar.name, rows.tar.about, ({ metrics }) => percent(metrics.tarAtFar1e2, formats))}
          </tbody>
        </table>
      </div>
      {lanes.some(({ knobs }) => isOfTriplets(knobs)) && (
        <p className={styles.prose}>
          <Prose>{words.means}</Prose>
        </p>
      )}
      <p className={styles.prose}>
        <Prose>{words.why}</Prose>
      </p>
    </section>
  );
}
