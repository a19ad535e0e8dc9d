/** Test helper: a small data set that is easy to learn, each identity a random picture under noise. */
import { type Dataset, IMAGE_BYTES } from '../core/dataset.ts';
import { randomStream } from '../core/random.ts';
import { createDataset, drawUpTo } from '../data/dataset.ts';

export function exampleData(identities: number, imagesEach: number, heldOutEach: number): Dataset {
  const random = randomStream(4);
  const faces = Array.from({ length: identities }, () =>
    Uint8Array.from({ length: IMAGE_BYTES }, () => 256 * random()),
  );
  const label = (sample: number) => sample % identities;
  const dataset = createDataset({
    identities,
    trainCount: identities * imagesEach,
    heldOutCount: identities * heldOutEach,
    label,
    draw(sample, _side, out, offset) {
      const noise = randomStream(sample);
      const face = faces[label(sample)];
      for (let i = 0; i < IMAGE_BYTES; i++) out[offset + i] = 0.6 * face[i] + 102 * noise();
    },
    drawPortrait: () => {},
  });
  drawUpTo(dataset, dataset.source.trainCount);
  return dataset;
}
