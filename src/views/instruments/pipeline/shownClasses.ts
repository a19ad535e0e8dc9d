/** Which classes Figure 2 has room for. */
import type { PipelineClass } from '../../../core/pipeline.ts';

/** As many rows as are taken in at a glance. */
export const MOST_CLASSES = 12;

/** All where they are few, else the own one, one that is singled out, and those with the largest logits; by label. */
export function shownClasses(
  classes: readonly Pick<PipelineClass, 'logit'>[],
  label: number,
  singled: number | null = null,
): number[] {
  const all = [...classes.keys()];
  if (all.length <= MOST_CLASSES) return all;
  const rivals = all.filter((j) => j !== label).sort((a, b) => classes[b].logit - classes[a].logit);
  const first = new Set([label, singled ?? label, ...rivals]);
  return [...first].slice(0, MOST_CLASSES).sort((a, b) => a - b);
}
