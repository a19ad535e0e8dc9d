/** The strip: a column of small circles for each seed, one above the other for the lanes, and at the side what each lane's seeds
 *  come to. A column is a button that loads its seed. */
import { useEffect, useRef } from 'react';
import { spreadOf } from '../../../core/spread.ts';
import type { SeedRun } from '../../../store/seeds.ts';
import { NO_NUMBER } from '../../format.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { useTheme } from '../../useTheme.ts';
import { Miniature } from '../map/Miniature.tsx';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './seeds.module.css';
import { gapOf } from './tally.ts';
import type { Row } from './useSeeds.ts';

/** Stands for the gap of classes that lie among each other. */
const MIXED = '×';

interface SeedStripProps {
  rows: readonly Row[];
  /** The one on the circles. */
  seed: number;
  onPoint: (seed: number | null) => void;
}

export function SeedStrip({ rows, seed, onPoint }: SeedStripProps) {
  const list = useRef<HTMLUListElement>(null);
  const { words } = useInstrumentWords();
  const shown = seedsOf(rows);
  const newest = shown.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest comes in at the end
  useEffect(() => {
    list.current?.scrollTo({ left: list.current.scrollWidth });
  }, [newest]);
  return (
    <div className={styles.strip}>
      <div>
        {rows.map((row) => (
          <Summary key={row.lane} row={row} />
        ))}
      </div>
      <ul ref={list} className={styles.seeds} aria-label={words.seeds.list}>
        {shown.map((its) => (
          <li key={its}>
            <SeedColumn rows={rows} seed={its} isShown={its === seed} onPoint={onPoint} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The middle and the ends of a lane's gaps. */
function Summary({ row: { name, runs } }: { row: Row }) {
  const { words, formats } = useInstrumentWords();
  const spread = spreadOf(runs.flatMap((run) => gapOf(run) ?? []));
  return (
    <p className={styles.summary}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {spread ? (
        <>
          <span>{words.seeds.median(formats.degrees(spread.median))}</span>
          <span className={styles.range}>
            {words.seeds.range(formats.degrees(spread.least), formats.degrees(spread.most), spread.count)}
          </span>
        </>
      ) : (
        <span className={styles.range}>{runs.length === 0 ? words.seeds.untrained : NO_NUMBER}</span>
      )}
    </p>
  );
}

function SeedColumn(props: {
  rows: readonly Row[];
  seed: number;
  isShown: boolean;
  onPoint: SeedStripProps['onPoint'];
}) {
  const { rows, seed, isShown, onPoint } = props;
  const lab = useLab();
  const { words, text, formats } = useInstrumentWords();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const circles = rows.map((row) => ({ ...row, run: row.runs.find((run) => run.seed === seed) }));
  const sayGap = (run: SeedRun | undefined, decimals: number) => {
    if (!run) return words.seeds.untrained;
    const gap = gapOf(run);
    if (gap !== null) return `${formats.degrees(gap, decimals)}°`;
    return run.isBroken ? words.seeds.broken : text.panes.mixed;
  };
  const figures = circles.flatMap(({ name, run }) => {
    if (!run) return [];
    const { heldOutAccuracy, minCentreAngle } = run.cell;
    const [accuracy, centres] = [formats.percent(heldOutAccuracy), formats.degrees(minCentreAngle)];
    return [words.seeds.figures(name, sayGap(run, 1), accuracy, centres)];
  });
  return (
    <button
      className={styles.column}
      type="button"
      aria-current={isShown}
      aria-label={words.seeds.seed(
        String(seed),
        circles.map(({ name, run }) => words.seeds.gap(name, sayGap(run, 0))),
      )}
      title={figures.join('\n')}
      onClick={() => lab.setSetup({ seed })}
      onPointerEnter={() => onPoint(seed)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(seed)}
      onBlur={() => onPoint(null)}
    >
      {circles.map(({ lane, run }) => (
        <span key={lane} className={styles.circle} data-empty={!run}>
          {run && <Miniature cell={run.cell} theme={theme} written={write(run, (gap) => formats.degrees(gap, 0))} />}
        </span>
      ))}
      <span className={styles.number}>{seed}</span>
    </button>
  );
}

function write(run: SeedRun, print: (gap: number) => string): string {
  const gap = gapOf(run);
  if (gap !== null) return print(gap);
  return run.cell.isMixed && !run.isBroken ? MIXED : NO_NUMBER;
}

/** Those that any row has, the oldest first. */
function seedsOf(rows: readonly Row[]): number[] {
  const longest = rows.toSorted((a, b) => b.runs.length - a.runs.length);
  return [...new Set(longest.flatMap(({ runs }) => runs.map(({ seed }) => seed)))];
}
