/** What a circle has come to, large, where the eye is: its smallest gap and its accuracy; and what the run before left. */
import type { Metrics } from '../../core/snapshot.ts';
import type { ShownLane } from '../../store/state.ts';
import { type Formats, NO_NUMBER } from '../format.ts';
import { laneName } from '../laneName.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useWords } from '../useLab.ts';
import { useLaneState } from '../useLane.ts';
import { Live, type Reading } from './Live.tsx';
import styles from './pane.module.css';

export function Verdict() {
  return (
    <p className={styles.verdict}>
      <span className={styles.figure}>
        <Live read={gap} align="start" />
      </span>
      <span className={styles.unit}>
        <Live read={gapLabel} align="start" />
      </span>
      <span className={styles.figure} data-second="true">
        <Live read={accuracy} align="start" />
      </span>
      <span className={styles.unit}>
        <Live read={accuracyLabel} align="start" />
      </span>
    </p>
  );
}

export function GhostNote() {
  const { text, formats } = useWords();
  const ghost = useLaneState((lane) => lane.ghost);
  if (!ghost) return null;
  const name = laneName(ghost.knobs, text, formats);
  return <>{text.panes.ghost(name, sayGap(ghost.metrics, text, formats))}</>;
}

/** '37°', '4° overlap' where arcs overlap, a word where classes lie among each other. */
export function sayGap(metrics: Pick<Metrics, 'isMixed' | 'minGap90'>, text: Catalogue, formats: Formats): string {
  if (metrics.isMixed) return text.panes.mixed;
  if (!Number.isFinite(metrics.minGap90)) return NO_NUMBER;
  const size = `${formats.degrees(Math.abs(metrics.minGap90), 0)}°`;
  return metrics.minGap90 < 0 ? `${size} ${text.panes.overlap}` : size;
}

/** An untrained network's picture is chance: it has no gap to speak of. */
const hasRun = ({ snapshot }: ShownLane) => snapshot !== null && snapshot.step > 0;

const gap: Reading = (_, formats, text, lane) => {
  if (!lane.snapshot || !hasRun(lane)) return NO_NUMBER;
  const { metrics } = lane.snapshot;
  return sayGap({ ...metrics, minGap90: Math.abs(metrics.minGap90) }, text, formats);
};

const gapLabel: Reading = (_, __, text, lane) => {
  const metrics = hasRun(lane) ? lane.snapshot?.metrics : null;
  if (metrics?.isMixed) return '';
  return metrics && metrics.minGap90 < 0 ? text.panes.overlap : text.panes.gap;
};

const accuracy: Reading = (_, formats, __, lane) =>
  lane.snapshot && hasRun(lane) ? `${formats.percent(lane.snapshot.metrics.heldOutAccuracy)} %` : NO_NUMBER;

const accuracyLabel: Reading = (_, __, text) => text.panes.accuracy;
