/** A source's samples in memory, drawn a few at a time so that training can start on the first of them. */
import { type Dataset, IMAGE_BYTES, IMAGE_SIDE, isVectorSource, type Source } from '../core/dataset.ts';

/** Labels of every sample and room for the images' pixels; no image is drawn yet. */
export function createDataset(source: Source): Dataset {
  const total = source.trainCount + source.heldOutCount;
  const isDrawn = isVectorSource(source);
  return {
    source,
    pixels: new Uint8Array(isDrawn ? 0 : total * IMAGE_BYTES),
    labels: Uint8Array.from({ length: total }, (_, sample) => source.label(sample)),
    available: isDrawn ? source.trainCount : 0,
    heldOutAvailable: isDrawn ? source.heldOutCount : 0,
  };
}

/** Every held-out image, and training images until at least `count` (or all there are) can be trained on. */
export function drawUpTo(dataset: Dataset, count: number): void {
  drawHeldOutUpTo(dataset, dataset.source.heldOutCount);
  const end = Math.min(count, dataset.source.trainCount);
  while (dataset.available < end) drawSample(dataset, dataset.available++);
}

/** Held-out images until there are at least `count`, or all. */
export function drawHeldOutUpTo(dataset: Dataset, count: number): void {
  const { trainCount, heldOutCount } = dataset.source;
  const end = Math.min(count, heldOutCount);
  while (dataset.heldOutAvailable < end) drawSample(dataset, trainCount + dataset.heldOutAvailable++);
}

function drawSample({ source, pixels }: Dataset, sample: number): void {
  if (!isVectorSource(source)) source.draw(sample, IMAGE_SIDE, pixels, sample * IMAGE_BYTES);
}
