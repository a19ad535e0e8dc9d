/** What of a snapshot can be walked to. */
import { wrapAngle } from '../../core/circle.ts';
import { type ClassFacts, samplesClockwise } from '../../core/classFacts.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { type Ground, PARTS } from './walk.ts';

/** From one sample to the next it is at least this far, radians: a class has a thousand of them. */
const STRIDE = Math.PI / 180;

/** @param facts of the snapshot  @param labels [n] */
export function groundOf(facts: readonly ClassFacts[], snapshot: Snapshot, labels: ArrayLike<number>): Ground {
  const of = (label: number) => facts.find((one) => one.label === label);
  return {
    labels: facts.map(({ label }) => label),
    parts(label) {
      const its = of(label);
      const has = {
        centre: true,
        mean: Number.isFinite(its?.mean),
        gap: its?.next != null,
        worst: its?.worst != null,
        rival: its?.worst != null,
      };
      return PARTS.filter((part) => has[part]);
    },
    worst: (label) => of(label)?.worst?.sample ?? null,
    samples: (label, around) => strided(samplesClockwise(snapshot, labels, label), around),
  };
}

function strided(all: readonly { sample: number; azimuth: number }[], around: number): number[] {
  const at = all.findIndex(({ sample }) => sample === around);
  if (at < 0) return [around];
  const before = takeFar(all.slice(0, at).reverse(), all[at].azimuth).reverse();
  return [...before, around, ...takeFar(all.slice(at + 1), all[at].azimuth)];
}

/** Of a row, those that lie a stride from the last one taken. */
function takeFar(row: readonly { sample: number; azimuth: number }[], start: number): number[] {
  let from = start;
  return row.flatMap(({ sample, azimuth }) => {
    if (Math.abs(wrapAngle(azimuth - from)) < STRIDE) return [];
    from = azimuth;
    return [sample];
  });
}
