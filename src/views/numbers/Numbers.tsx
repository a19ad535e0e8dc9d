/** What is measured while the runs go on, a column each: accuracies, gap and loss with their small charts, and the angles of
 *  the paper's Table 3. */
import type { ReactNode } from 'react';
import { hasMargin } from '../../core/losses/force.ts';
import type { Metrics } from '../../core/snapshot.ts';
import { identitiesOf } from '../../store/identities.ts';
import { circleOrder } from '../../store/lanes.ts';
import type { Charts } from '../../store/series.ts';
import { type Formats, NO_NUMBER } from '../format.ts';
import { Later } from '../Later.tsx';
import { laneName } from '../laneName.ts';
import { loadInWords } from '../loadInWords.ts';
import { identityMark } from '../palette.ts';
import { Drawer } from '../parts/Drawer.tsx';
import { Live, type Reading } from '../parts/Live.tsx';
import { Prose } from '../parts/Prose.tsx';
import { sayGap } from '../parts/Verdict.tsx';
import { useLabState, useWords } from '../useLab.ts';
import { LaneContext } from '../useLane.ts';
import styles from './numbers.module.css';
import { Sparkline } from './Sparkline.tsx';

export function Numbers() {
  const { text, formats } = useWords();
  const { numbers } = text;
  const identities = useLabState(identitiesOf);
  const names = useLabState((state) => state.lanes.map(({ knobs }) => laneName(knobs, text, formats)).join('\n')).split(
    '\n',
  );
  const order = circleOrder({ lanes: names });
  const spacing = (2 * Math.PI) / identities;
  return (
    <section className={styles.numbers} aria-label={numbers.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {order.map((lane) => (
              <th key={lane} scope="col">
                {names[lane]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            label={numbers.accuracy}
            chart={<Sparkline read={accuracySeries} domain={[0, 1]} reference={1 / identities} />}
          >
            <Live read={accuracy} align="start" />
            <Live read={marginAccuracy} align="start" />
          </Row>
          <Row label={numbers.gap} chart={<Sparkline read={gapSeries} domain={[-spacing, spacing]} reference={0} />}>
            <Live read={gap} align="start" />
            <Live read={gapBetween} align="start" />
          </Row>
          <Row label={`${numbers.loss} _L_ (${numbers.lossUnit})`} chart={<Sparkline read={lossSeries} />}>
            <Live read={loss} align="start" />
          </Row>
          {ANGLES.map((angle) => (
            <Row key={angle} label={numbers[angle]}>
              <Live read={READINGS[angle]} align="start" />
            </Row>
          ))}
          <Row label={numbers.tar}>
            <Live read={acceptRate} align="start" />
          </Row>
        </tbody>
      </table>
      <Drawer label={numbers.classes}>
        <Later load={loadInWords}>{({ ClassTables }) => <ClassTables />}</Later>
      </Drawer>
      <details className={styles.about}>
        <summary>{numbers.about}</summary>
        {numbers.explanations.map((paragraph) => (
          <p key={paragraph}>
            <Prose>{paragraph}</Prose>
          </p>
        ))}
      </details>
    </section>
  );
}

/** The same readings of every lane, each in its column. */
function Row({ label, children, chart }: { label: string; children: ReactNode; chart?: ReactNode }) {
  const order = useLabState(circleOrder);
  return (
    <tr>
      <th scope="row">
        <Prose>{label}</Prose>
      </th>
      {order.map((lane) => (
        <LaneContext key={lane} value={lane}>
          <td>
            <span className={styles.readings}>{children}</span>
            {chart}
          </td>
        </LaneContext>
      ))}
    </tr>
  );
}

/** Table 3's names, and the smallest angle between two centres. */
const ANGLES = ['smallestCentreAngle', 'centreToMean', 'centreInter', 'intra'] as const;

const angleReading =
  (of: (metrics: Metrics) => number): Reading =>
  (_, formats, __, { snapshot }) =>
    snapshot ? `${formats.degrees(of(snapshot.metrics))}°` : NO_NUMBER;

const READINGS: Record<(typeof ANGLES)[number], Reading> = {
  smallestCentreAngle: angleReading((metrics) => metrics.minCentreAngle),
  centreToMean: angleReading((metrics) => metrics.centreToMean),
  centreInter: angleReading((metrics) => metrics.centreInter),
  intra: angleReading((metrics) => metrics.intra),
};

const accuracySeries = ({ accuracy }: Charts) => accuracy;
const gapSeries = ({ minGap90 }: Charts) => minGap90;
const lossSeries = ({ loss }: Charts) => loss;

const percent = (share: number, formats: Formats) => `${formats.percent(share)} %`;

const accuracy: Reading = (_, formats, __, { snapshot }) =>
  snapshot ? percent(snapshot.metrics.heldOutAccuracy, formats) : NO_NUMBER;

/** Nothing where there is no margin: the number would be the accuracy again, under another name. */
const marginAccuracy: Reading = (_, formats, text, { snapshot }) =>
  snapshot && hasMargin(snapshot.inForce)
    ? `${percent(snapshot.metrics.marginAccuracy, formats)} ${text.numbers.withMargin}`
    : '';

const gap: Reading = (_, formats, text, { snapshot }) =>
  snapshot ? sayGap(snapshot.metrics, text, formats) : NO_NUMBER;

const gapBetween: Reading = (_, __, text, { snapshot }) => {
  if (!snapshot || snapshot.metrics.isMixed) return '';
  const [first, second] = [...snapshot.metrics.closestArcs].sort((a, b) => a - b);
  return text.numbers.gapBetween(identityMark(first), identityMark(second));
};

const loss: Reading = (_, formats, __, { snapshot }) => {
  const latest = snapshot?.latestLoss ?? Number.NaN;
  return formats.fixed(latest, latest < 0.1 ? 4 : 3);
};

const acceptRate: Reading = (_, formats, __, { snapshot }) =>
  snapshot ? percent(snapshot.metrics.tarAtFar1e2, formats) : NO_NUMBER;
