/** A lab that shows eight people, each in a cluster around their centre, for tests of what is made of it. */
import type { Knobs } from '../../../core/experiment.ts';
import { normal, randomStream } from '../../../core/random.ts';
import type { Snapshot } from '../../../core/snapshot.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../../store/fakeClient.ts';
import { createLab } from '../../../store/lab.ts';

const IDENTITIES = 8;
const SAMPLES = 400;
const SPACING = (2 * Math.PI) / IDENTITIES;

export function exampleLab() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(['en']), random: () => 0 });
  const labels = Uint8Array.from({ length: SAMPLES }, (_, i) => i % IDENTITIES);
  const portraits = Array.from({ length: IDENTITIES }, (_, label) => ({ side: 16, rgba: tinted(label) }));
  client.report({ ...DATASET, labels, portraits });
  client.report({ type: 'ready' });
  let before = { step: 0, knobs: [] as readonly Knobs[] };
  /** A snapshot trained by the knobs of now, since the one before. */
  const report = (step: number) => {
    const knobs = lab.store.getState().lanes.map((lane) => lane.knobs);
    const { lanes, ...rest } = shot(step, [2, 1.5, 1], knobs);
    const movesOf = (i: number) => (before.knobs[i] === knobs[i] ? [] : [{ step: before.step, knobs: knobs[i] }]);
    client.report({
      ...rest,
      lanes: lanes.map((lane, i) => ({ ...clustered(lane, labels, 0.16 / (i + 1)), moves: movesOf(i) })),
    });
    before = { step, knobs };
  };
  report(60);
  return { lab, client, report };
}

function clustered(snapshot: Snapshot, labels: Uint8Array, spread: number): Snapshot {
  const random = randomStream(1);
  const embeddings = new Float32Array(2 * labels.length);
  for (const [i, label] of labels.entries()) {
    const azimuth = label * SPACING + spread * normal(random);
    const norm = 3 + normal(random) / 3;
    embeddings.set([norm * Math.cos(azimuth), norm * Math.sin(azimuth)], 2 * i);
  }
  const azimuths = Array.from({ length: IDENTITIES }, (_, label) => label * SPACING);
  return {
    ...snapshot,
    seen: labels.length,
    embeddings,
    centres: Float32Array.from(azimuths.flatMap((azimuth) => [Math.cos(azimuth), Math.sin(azimuth)])),
    metrics: {
      ...snapshot.metrics,
      fewestHeldOut: 20,
      minGap90: SPACING - 3 * spread,
      closestArcs: [0, 1],
      classMeans: Float32Array.from(azimuths, (azimuth) => azimuth + 0.03),
      arcs90: Float32Array.from(azimuths.flatMap((azimuth) => [azimuth - 1.5 * spread, azimuth + 1.5 * spread])),
    },
  };
}

function tinted(label: number): Uint8ClampedArray<ArrayBuffer> {
  return Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, i) => (i % 4 === 3 ? 255 : 30 * label));
}
