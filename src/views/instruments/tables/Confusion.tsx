/** Who is taken for whom: the held-out pictures of one lane, a row for each identity, or the worst mistakes where there are
 *  too many for a matrix. */
import type { ShownLane } from '../../../store/state.ts';
import card from '../../circle/card.module.css';
import { identityStyle } from '../../identityStyle.ts';
import { identityMark } from '../../palette.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { MOST_IN_MATRIX, rowTotals, worstMistakes } from './confusions.ts';
import styles from './tables.module.css';
import { useTableWords } from './useTableWords.ts';

const MOST_MISTAKES = 8;
/** Ink of a cell that holds its whole row, per cent. */
const INK = 34;

export function Confusion({ lane, name }: { lane: ShownLane; name: string }) {
  const { words, formats } = useTableWords();
  const lab = useLab();
  const lit = useLabState(({ singled, pinned, hovered, people }) => singled ?? people?.labels[pinned ?? hovered ?? -1]);
  const confusion = lane.snapshot?.metrics.confusion;
  if (!confusion) return null;
  const totals = rowTotals(confusion);
  const c = totals.length;
  if (c > MOST_IN_MATRIX) return <Mistakes name={name} confusion={confusion} lit={lit} />;
  const labels = [...totals.keys()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={`${words.confusions}, ${name}`}>
      <table className={styles.matrix}>
        <caption>{name}</caption>
        <thead>
          <tr>
            <td />
            {labels.map((j) => (
              <th key={j} scope="col" data-lit={j === lit}>
                {identityMark(j)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((of) => (
            <tr
              key={of}
              style={identityStyle(of, c)}
              data-lit={of === lit}
              onPointerEnter={() => lab.single(of)}
              onPointerLeave={() => lab.single(null)}
            >
              <th scope="row">
                <span className={card.swatch} /> {identityMark(of)}
              </th>
              {labels.map((as) => {
                const count = confusion[of * c + as];
                const ink = totals[of] === 0 ? 0 : INK * Math.sqrt(count / totals[of]);
                return (
                  <td
                    key={as}
                    data-mistake={count > 0 && of !== as}
                    style={{ background: `color-mix(in srgb, var(--ink) ${ink.toFixed(1)}%, transparent)` }}
                  >
                    {count === 0 ? '·' : formats.whole(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mistakes({ name, confusion, lit }: { name: string; confusion: Uint16Array; lit: number | undefined }) {
  const lab = useLab();
  const { words, formats } = useTableWords();
  const mistakes = worstMistakes(confusion, MOST_MISTAKES);
  return (
    <div className={styles.mistakes}>
      <p>{words.mistakes(name)}</p>
      <ul>
        {mistakes.map(({ of, as, count }) => (
          <li
            key={`${of} ${as}`}
            data-lit={of === lit || as === lit}
            onPointerEnter={() => lab.single(of)}
            onPointerLeave={() => lab.single(null)}
          >
            {words.mistake(identityMark(of), identityMark(as), formats.whole(count))}
          </li>
        ))}
        {mistakes.length === 0 && <li>{words.noMistake}</li>}
      </ul>
    </div>
  );
}
