/** A row for each class: its direction, its angle and cosine to the feature, its logit without and with the margin, and its
 *  probability. */
import type { CSSProperties } from 'react';
import type { Pipeline } from '../../../core/pipeline.ts';
import card from '../../circle/card.module.css';
import { identityStyle } from '../../identityStyle.ts';
import { identityMark } from '../../palette.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './pipeline.module.css';
import { shownClasses } from './shownClasses.ts';

const COLUMNS = ['identity', 'centre', 'theta', 'cosine', 'before', 'after', 'bars', 'probability', 'share'] as const;
const ONLY_WIDE: ReadonlySet<string> = new Set(['centre', 'share']);

/** @param caption the loss */
export function ClassRows({ numbers, caption }: { numbers: Pipeline; caption: string }) {
  const lab = useLab();
  const { words, formats } = useInstrumentWords();
  const singled = useLabState((state) => state.singled);
  const { classes, label } = numbers;
  const { columns } = words.pipeline;
  const shown = shownClasses(classes, label);
  const most = Math.max(...classes.map(({ radius }) => radius));
  const least = Math.min(-most, classes[label].logit);
  const share = (logit: number) => (logit - least) / (most - least);
  return (
    <div className={styles.rows}>
      <table className={styles.table}>
        <caption data-spoken>{words.pipeline.table(caption)}</caption>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} data-column={column} data-only={ONLY_WIDE.has(column) ? 'wide' : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {columns.identity}
            </th>
            <th scope="col" rowSpan={2} data-only="wide">
              <i data-sym="WJ">Ŵ</i>
            </th>
            <th scope="col" rowSpan={2}>
              <i data-sym="thetaJ">θ</i>
            </th>
            <th scope="col" rowSpan={2}>
              cos <i data-sym="thetaJ">θ</i>
            </th>
            <th scope="colgroup" colSpan={3}>
              {columns.logits}
            </th>
            <th scope="col" rowSpan={2}>
              <i>p</i>
            </th>
            <td className={styles.bars} rowSpan={2} data-only="wide" />
          </tr>
          <tr>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
            <td className={styles.bars} />
          </tr>
        </thead>
        <tbody>
          {shown.map((j) => {
            const its = classes[j];
            return (
              <tr
                key={j}
                data-own={j === label}
                data-lit={j === singled}
                style={identityStyle(j, classes.length)}
                onPointerEnter={() => lab.single(j)}
                onPointerLeave={() => lab.single(null)}
              >
                <th scope="row">
                  <span className={card.swatch} /> {identityMark(j)}
                  {j === label && <span data-spoken> {words.pipeline.own}</span>}
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
