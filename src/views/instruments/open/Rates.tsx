/** Histograms, ROC and rates of every lane, of the trained people's held-out images and of the unseen people's. */
import { useState } from 'react';
import { NO_NUMBER } from '../../format.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { FARS, type Group, HISTOGRAM_BINS, type measureLane } from './measure.ts';
import styles from './open.module.css';

const WHO = ['unseen', 'seen'] as const;
const [WIDTH, HEIGHT] = [220, 84];
/** The smallest FAR on the axis. */
const LEAST_FAR = 1e-3;

type Measured = ReturnType<typeof measureLane>;

export function Rates({ names, measured }: { names: readonly string[]; measured: readonly Measured[] }) {
  const { words, formats } = useInstrumentWords();
  const [chosen, setChosen] = useState<(typeof WHO)[number]>('unseen');
  const hasUnseen = measured.every(({ unseen }) => unseen);
  const who = hasUnseen ? chosen : 'seen';
  const groups = measured.map((lane) => lane[who] ?? lane.seen);
  const percent = (share: number | null) => (share === null ? words.open.unresolved : `${formats.percent(share)} %`);
  const row = (name: string, cells: string[]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
        <td key={i}>{cell}</td>
      ))}
    </tr>
  );
  const { pairs } = groups[0];
  return (
    <section className={styles.rates} aria-label={words.open.rates}>
      {hasUnseen && (
        <Segmented
          label={words.open.rates}
          isLabelHidden
          options={WHO}
          names={words.open.who}
          value={who}
          onChoose={setChosen}
          shape="inline"
        />
      )}
      <div className={styles.lanes}>
        {groups.map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
          <Charts key={i} name={names[i]} group={group} />
        ))}
      </div>
      <table className={styles.figures}>
        <caption>{words.open.pairs(formats.whole(pairs.same), formats.whole(pairs.different))}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FARS.map((far, k) =>
            row(
              words.open.tar(formats.short(100 * far)),
              groups.map(({ tars }) => percent(tars[k])),
            ),
          )}
          {hasUnseen &&
            row(
              words.open.taken,
              measured.map(({ takenForSomebody, angle }) =>
                Number.isNaN(takenForSomebody)
                  ? NO_NUMBER
                  : words.open.within(formats.percent(takenForSomebody), formats.degrees(angle)),
              ),
            )}
        </tbody>
      </table>
      {hasUnseen && measured[0].unseen && (
        <p className={styles.note}>
          {measured
            .map(({ seen, unseen }, i) =>
              words.open.means(names[i], percent(seen.tars[1]), percent(unseen?.tars[1] ?? null)),
            )
            .join(words.open.space)}
        </p>
      )}
    </section>
  );
}

function Charts({ name, group }: { name: string; group: Group }) {
  const { words } = useInstrumentWords();
  const roc = group.roc
    .filter(({ far }) => far >= LEAST_FAR)
    .map(
      ({ far, tar }) =>
        `${(WIDTH * (1 - Math.log10(far) / Math.log10(LEAST_FAR))).toFixed(1)} ${(HEIGHT * (1 - tar)).toFixed(1)}`,
    );
  return (
    <figure className={styles.charts}>
      <figcaption className={styles.name}>{name}</figcaption>
      <svg
        viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 22}`}
        className={styles.chart}
        role="img"
        aria-label={words.open.histogram(name)}
      >
        <path className={styles.different} d={outline(group.different)} />
        <path className={styles.same} d={outline(group.same)} />
        <Axis labels={['0°', '90°', '180°']} />
      </svg>
      <p className={styles.key}>{words.open.histogramKey}</p>
      <svg
        viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 22}`}
        className={styles.chart}
        role="img"
        aria-label={words.open.roc(name)}
      >
        {roc.length > 0 && <path className={styles.rocLine} d={`M${roc.join('L')}`} />}
        <Axis labels={['0.1 %', '', '100 %']} />
      </svg>
      <p className={styles.key}>{words.open.rocKey}</p>
    </figure>
  );
}

function Axis({ labels }: { labels: readonly string[] }) {
  const anchors = ['start', 'middle', 'end'] as const;
  return (
    <g className={styles.axis}>
      <path d={`M0 ${HEIGHT}h${WIDTH}`} />
      {labels.map((label, i) => (
        <text key={anchors[i]} x={(WIDTH * i) / 2} y={HEIGHT + 15} textAnchor={anchors[i]}>
          {label}
        </text>
      ))}
    </g>
  );
}

/** Shares of a kind's pairs, on a root axis, since one bin may hold nearly all. */
function outline(counts: Uint32Array): string {
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const each = WIDTH / HISTOGRAM_BINS;
  const steps = Array.from(
    counts,
    (count) => `V${(HEIGHT * (1 - Math.sqrt(count / total))).toFixed(1)}h${each.toFixed(2)}`,
  );
  return `M0 ${HEIGHT}${steps.join('')}V${HEIGHT}`;
}
