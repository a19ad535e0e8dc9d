/** Histograms of angles as outlines, and which of them there are to draw. */
import { line } from 'd3';
import { ANGLE_BINS, type OwnAngles } from '../../../core/ownAngles.ts';
import type { KeptAngles } from '../../../store/keptAngles.ts';

export type Moment = 'start' | 'middle' | 'now' | 'end';

/** In time's order. The newest is the end once the schedule is done, and at step 0 nothing but the start. Between them is the step
 *  that is looked back at, or else the one half-way.
 *  @param then null while nobody looks back */
export function momentsOf(
  { start, middle }: KeptAngles,
  then: OwnAngles | null,
  newest: OwnAngles | null,
  scheduleSteps: number,
): { which: Moment; angles: OwnAngles; isShown: boolean }[] {
  const last: Moment = newest && newest.step >= scheduleSteps ? 'end' : 'now';
  const moments: [Moment, OwnAngles | null][] = [
    ['start', start],
    ['middle', then?.step === 0 ? null : (then ?? middle)],
    [last, newest?.step === 0 ? null : newest],
  ];
  const shown = then ?? newest;
  return moments.flatMap(([which, angles]) =>
    angles ? [{ which, angles, isShown: angles.step === shown?.step }] : [],
  );
}

/** Steps over the bins, down to the axis at both ends. @param y of a share of the samples */
export function outline(counts: Uint32Array, x: (theta: number) => number, y: (share: number) => number): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const edge = (bin: number) => x((bin * Math.PI) / ANGLE_BINS);
  const points: [number, number][] = [[edge(0), y(0)]];
  counts.forEach((count, bin) => {
    points.push([edge(bin), y(count / total)], [edge(bin + 1), y(count / total)]);
  });
  points.push([edge(ANGLE_BINS), y(0)]);
  return line()(points) ?? '';
}
