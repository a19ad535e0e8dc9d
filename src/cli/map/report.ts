/** The map as text: the gap of every m and s in degrees, then what it says. */
import type { MapPlan, MapRow } from '../../core/map.ts';
import type { MapAnswer, MarginRange } from '../../core/mapAnswer.ts';

/** One cell; its keys are the keys of `--json`. Angles in degrees; the gap of mixed classes is null. */
export interface MapEntry {
  margin: number;
  scale: number;
  minGap90Deg: number | null;
  heldOutAccuracy: number;
  minCentreAngleDeg: number;
}

const WIDTH = 8;

export function sizeLine({ setup, knobs, knob }: MapPlan): string {
  return (
    `${knobs.loss} on ${setup.data}, seed ${setup.seed}: ${setup.identities} identities × ${setup.imagesPerIdentity} images, ` +
    `${knobs.scheduleSteps} steps of ${knobs.batchSize} a cell. Smallest gap between 90 % arcs in degrees, by ${knob} and s`
  );
}

export function headingLine({ margins }: MapPlan): string {
  return ['s \\ m', ...margins.map(String)].map((text) => text.padStart(WIDTH)).join('');
}

export function rowLine(scale: number, row: MapRow): string {
  const cells = row.map(({ isMixed, minGap90 }) => (isMixed ? 'mixed' : degrees(minGap90).toFixed(1)));
  return [String(scale), ...cells].map((text) => text.padStart(WIDTH)).join('');
}

export function answerLine({ without, best }: MapAnswer): string {
  const range = ({ margin, least, most, scale }: MarginRange) =>
    `at m = ${margin} the gap is ${degrees(least).toFixed(1)} to ${degrees(most).toFixed(1)}° over s, largest at s = ${scale}`;
  return `Margin or scale: ${range(without)}; ${range(best)}.`;
}

export function entriesOf({ margins }: MapPlan, scale: number, row: MapRow): MapEntry[] {
  return row.map(({ isMixed, minGap90, heldOutAccuracy, minCentreAngle }, i) => ({
    margin: margins[i],
    scale,
    minGap90Deg: isMixed || Number.isNaN(minGap90) ? null : degrees(minGap90),
    heldOutAccuracy,
    minCentreAngleDeg: degrees(minCentreAngle),
  }));
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
