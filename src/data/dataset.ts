/** A source's samples in memory, drawn a few at a time so that training can start on the first of them. */
import { type Dataset, IMAGE_BYTES, IMAGE_SIDE, isVectorSource, type Source } from '../core/dataset.ts';

/** Labels of every sample and room for the images' pixels; the held-out ones are drawn at once, no training image yet. */
export function createDataset(source: Source): Dataset {
  const total = source.trainCount + source.heldOutCount;
  const dataset: Dataset = {
    source,
    pixels: new Uint8Array(isVectorSource(source) ? 0 : total * IMAGE_BYTES),
    labels: Uint8Array.from({ length: total }, (_, sample) => source.label(sample)),
    available: isVectorSource(source) ? source.trainCount : 0,
  };
  for (let sample = source.trainCount; sample < total; sample++) drawSample(dataset, sample);
  return dataset;
}

/** Draws training images until at least `count` (or all there are) can be trained on. */
export function drawUpTo(dataset: Dataset, count: number): void {
  const end = Math.min(count, dataset.source.trainCount);
  while (dataset.available < end) drawSample(dataset, dataset.available++);
}

function drawSample({ source, pixels }: Dataset, sample: number): void {
  if (!isVectorSource(source)) source.draw(sample, IMAGE_SIDE, pixels, sample * IMAGE_BYTES);
}
