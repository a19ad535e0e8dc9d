/** Which classes Figure 2 has room for. */
import type { PipelineClass } from '../../../core/pipeline.ts';

/** As many rows as are taken in at a glance. */
export const MOST_CLASSES = 12;

/** All where they are few, else the own one and those with the largest logits; by label. */
export function shownClasses(classes: readonly Pick<PipelineClass, 'logit'>[], label: number): number[] {
  const all = [...classes.keys()];
  if (all.length <= MOST_CLASSES) return all;
  const rivals = all.filter((j) => j !== label).sort((a, b) => classes[b].logit - classes[a].logit);
  return [label, ...rivals.slice(0, MOST_CLASSES - 1)].sort((a, b) => a - b);
}
