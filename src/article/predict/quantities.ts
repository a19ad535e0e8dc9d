/** What a question of the article asks for: its unit, how far a guess of it can be dragged, how it is drawn, and where a run that
 *  has ended has it. */
import { doorOf } from '../../core/letIn.ts';
import type { Metrics } from '../../core/snapshot.ts';
import type { LabState } from '../../store/state.ts';
import { LEAST_GAP, NEIGHBOURS, type ShapeName } from './shapes.ts';

/** What a run came to, in the quantity's unit; 'mixed' where the classes lie among each other, so that there is no gap; 'unseen'
 *  where the strangers were not looked at; null before a run. */
type Outcome = number | 'mixed' | 'unseen' | null;

export interface Quantity {
  readonly unit: 'degree' | 'percent';
  readonly least: number;
  readonly most: number;
  /** Where the guess stands before it is moved. */
  readonly first: number;
  readonly shape: ShapeName;
  read(state: LabState, lane: number): Outcome;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;

const ofMetrics = (read: (metrics: Metrics) => Outcome) => (state: LabState, lane: number) => {
  const metrics = state.lanes[lane].snapshot?.metrics;
  return metrics ? read(metrics) : null;
};

const ANGLE = { unit: 'degree', least: 0, most: NEIGHBOURS, first: 20, shape: 'angle' } as const;
const SHARE = { unit: 'percent', least: 0, most: 100, first: 50, shape: 'share' } as const;

export const QUANTITIES = {
  /** Smallest gap between the arcs of two neighbours. */
  gap: {
    unit: 'degree',
    least: LEAST_GAP,
    most: NEIGHBOURS,
    first: 20,
    shape: 'gap',
    read: ofMetrics(({ minGap90, isMixed }) => (isMixed ? 'mixed' : degrees(minGap90))),
  },
  closestCentres: { ...ANGLE, read: ofMetrics(({ minCentreAngle }) => degrees(minCentreAngle)) },
  /** From a centre to the mean of its class, on average. */
  centreToMean: { ...ANGLE, read: ofMetrics(({ centreToMean }) => degrees(centreToMean)) },
  /** From a held-out picture to its own centre, on average. */
  ownAngle: { ...ANGLE, read: ofMetrics(({ heldOutAngles }) => degrees(meanOwnAngle(heldOutAngles))) },
  /** Held-out pictures that the network takes for the right person; with the margin on the own class, fewer. */
  right: { ...SHARE, read: ofMetrics(({ heldOutAccuracy }) => 100 * heldOutAccuracy) },
  rightWithMargin: { ...SHARE, read: ofMetrics(({ marginAccuracy }) => 100 * marginAccuracy) },
  /** Pictures of strangers that are taken for one of those who were trained on. */
  strangersLetIn: { ...SHARE, read: readStrangers },
} as const satisfies Record<string, Quantity>;

export type QuantityId = keyof typeof QUANTITIES;

/** As the reader's language writes it. @param language of the article */
export function writer(unit: Quantity['unit'], language: string): (value: number) => string {
  const { format } = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' });
  return (value) => format(value).replace('-', '−');
}

/** @param angles [n, 3] as in Metrics.heldOutAngles */
function meanOwnAngle(angles: Float32Array): number {
  const own = angles.filter((_, i) => i % 3 === 1);
  return own.reduce((sum, theta) => sum + theta, 0) / own.length;
}

/** They are looked at for as long as their instrument is open. */
function readStrangers({ openSet, lanes }: LabState, lane: number): Outcome {
  const shot = openSet?.shot;
  return shot && shot.step === lanes[lane].snapshot?.step ? 100 * doorOf(shot.lanes[lane]).strangers : 'unseen';
}
