/** A row for each class: its direction, its angle and cosine to the feature, its logit without and with the margin, and its
 *  probability. */
import type { CSSProperties } from 'react';
import type { Pipeline } from '../../../core/pipeline.ts';
import { identityMark } from '../../palette.ts';
import { identityStyle } from '../identityStyle.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './pipeline.module.css';
import { shownClasses } from './shownClasses.ts';

/** @param caption the loss */
export function ClassRows({ numbers, caption }: { numbers: Pipeline; caption: string }) {
  const { words, formats } = useInstrumentWords();
  const { classes, label } = numbers;
  const { columns } = words.pipeline;
  const shown = shownClasses(classes, label);
  const most = Math.max(...classes.map(({ radius }) => radius));
  const least = Math.min(-most, classes[label].logit);
  const share = (logit: number) => (logit - least) / (most - least);
  return (
    <div className={styles.rows}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.pipeline.table(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.identity}</th>
            <th scope="col" data-only="wide">
              Ŵ
            </th>
            <th scope="col">θ</th>
            <th scope="col">cos θ</th>
            <th scope="col">{columns.plainLogit}</th>
            <th scope="col">{columns.logit}</th>
            <td className={styles.bars} />
            <th scope="col">p</th>
            <td className={styles.bars} data-only="wide" />
          </tr>
        </thead>
        <tbody>
          {shown.map((j) => {
            const its = classes[j];
            return (
              <tr key={j} data-own={j === label} style={identityStyle(j, classes.length)}>
                <th scope="row">
                  <span className={styles.swatch} /> {identityMark(j)}
                  {j === label && <span className={styles.hidden}> {words.pipeline.own}</span>}
                </th>
                <td data-only="wide">
                  {formats.fixed(its.unitCentre[0], 2)}, {formats.fixed(its.unitCentre[1], 2)}
                </td>
                <td>{formats.degrees(its.theta)}°</td>
                <td>{formats.fixed(its.cosine, 3)}</td>
                <td>{formats.fixed(its.plainLogit, 1)}</td>
                <td>{formats.fixed(its.logit, 1)}</td>
                <td className={styles.bars} aria-hidden="true">
                  <Bar from={share(0)} to={share(its.plainLogit)} kind="plain" />
                  <Bar from={share(0)} to={share(its.logit)} kind="full" />
                  <span className={styles.zero} style={{ insetInlineStart: `${100 * share(0)}%` }} />
                </td>
                <td>{formats.fixed(its.probability, 3)}</td>
                <td className={styles.bars} data-only="wide" aria-hidden="true">
                  <Bar from={0} to={its.probability} kind="full" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < classes.length && (
        <p className={styles.soft}>{words.pipeline.more(formats.whole(classes.length - shown.length))}</p>
      )}
    </div>
  );
}

/** @param from and to, shares of the track */
function Bar({ from, to, kind }: { from: number; to: number; kind: 'plain' | 'full' }) {
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const place: CSSProperties = { insetInlineStart: `${100 * start}%`, width: `${100 * (end - start)}%` };
  return <span className={styles.bar} data-kind={kind} style={place} />;
}
