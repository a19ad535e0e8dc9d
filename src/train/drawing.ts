/** Draws a run's training images as they come to be needed, and tells how many there are. */
import type { Dataset } from '../core/dataset.ts';
import { drawUpTo } from '../data/dataset.ts';
import type { Report } from './messages.ts';

interface DrawingEnvironment {
  post(report: Report): void;
  /** ms */
  now(): number;
}

/** Draws training images until there are so many. @returns how long it took, ms */
export function drawAndTell(dataset: Dataset, count: number, { now, post }: DrawingEnvironment): number {
  const startedAt = now();
  const before = dataset.available;
  drawUpTo(dataset, count);
  const { available, source } = dataset;
  if (available > before) post({ type: 'progress', drawn: available, total: source.trainCount });
  return now() - startedAt;
}
