/** What is measured while the run goes on: loss, accuracy, gap; each beside its own small chart. */
import type { ReactNode } from 'react';
import { identitiesOf } from '../../store/identities.ts';
import type { LabState } from '../../store/state.ts';
import { NO_NUMBER } from '../format.ts';
import { identityMark } from '../palette.ts';
import { useLabState, useWords } from '../useLab.ts';
import { Live, type Reading } from './Live.tsx';
import styles from './numbers.module.css';
import { Prose } from './Prose.tsx';
import { Sparkline } from './Sparkline.tsx';

export function Numbers() {
  const { text } = useWords();
  const identities = useLabState(identitiesOf);
  const spacing = (2 * Math.PI) / identities;
  return (
    <section className={styles.numbers} aria-label={text.numbers.label}>
      <Row
        label={text.numbers.accuracy}
        value={<Live read={accuracy} align="start" />}
        unit={text.numbers.nearestCentre}
        detail={<Live read={marginAccuracy} align="start" />}
        chart={<Sparkline read={accuracySeries} domain={[0, 1]} reference={1 / identities} />}
      />
      <Row
        label={text.numbers.gap}
        value={<Live read={gap} align="start" />}
        detail={<Live read={gapBetween} align="start" />}
        chart={<Sparkline read={gapSeries} domain={[-spacing, spacing]} reference={0} />}
      />
      <Row
        label={text.numbers.loss}
        value={<Live read={loss} align="start" />}
        unit={text.numbers.lossUnit}
        chart={<Sparkline read={lossSeries} />}
      />
      <details className={styles.about}>
        <summary>{text.numbers.about}</summary>
        {text.numbers.explanations.map((paragraph) => (
          <p key={paragraph}>
            <Prose>{paragraph}</Prose>
          </p>
        ))}
      </details>
    </section>
  );
}

interface RowProps {
  label: string;
  value: ReactNode;
  unit?: string;
  detail?: ReactNode;
  chart: ReactNode;
}

function Row({ label, value, unit, detail, chart }: RowProps) {
  return (
    <div className={styles.row}>
      <h2 className={styles.label}>{label}</h2>
      {chart}
      <p className={styles.value}>
        {value} {unit && <span className={styles.unit}>{unit}</span>}
      </p>
      {detail && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}

const accuracySeries = ({ series }: LabState) => series.accuracy;
const gapSeries = ({ series }: LabState) => series.minGap90;
const lossSeries = ({ series }: LabState) => series.loss;

const accuracy: Reading = ({ snapshot }, formats) =>
  snapshot ? `${formats.percent(snapshot.metrics.heldOutAccuracy)} %` : NO_NUMBER;

/** Nothing where there is no margin: the number would be the accuracy again, under another name. */
const marginAccuracy: Reading = ({ snapshot, knobs }, formats, text) => {
  const { loss, margin } = snapshot?.inForce ?? knobs;
  if (loss !== 'arcface' || margin === 0) return '';
  const share = snapshot ? `${formats.percent(snapshot.metrics.marginAccuracy)} %` : NO_NUMBER;
  return `${share} ${text.numbers.withMargin}`;
};

const gap: Reading = ({ snapshot }, formats) =>
  snapshot ? `${formats.degrees(snapshot.metrics.minGap90)}°` : NO_NUMBER;

const gapBetween: Reading = ({ snapshot }, _, text) => {
  if (!snapshot) return '';
  const [first, second] = [...snapshot.metrics.closestArcs].sort((a, b) => a - b);
  return text.numbers.gapBetween(identityMark(first), identityMark(second));
};

const loss: Reading = ({ snapshot, series }, formats) => {
  const latest = snapshot?.losses.at(-1) ?? series.loss.values.at(-1) ?? Number.NaN;
  return formats.fixed(latest, latest < 0.1 ? 4 : 3);
};
