/** Every embedding and every centre of some lanes for numpy.load: arrays of [circle, sample or class, x or y]. */
import { zipSync } from 'fflate';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import { sealText } from '../address/seal.ts';
import { npyOfBytes, npyOfFloats, npyOfWords } from './npy.ts';

/** embeddings [circles, n, 2], centres [circles, c, 2], labels [n] from 0, losses [circles]; and a text with the address, which is
 *  not packed, begins a line and comes first, so that who looks for it needs no unpacking.
 *  @param lanes in the order of their circles */
export function npzOf(state: LabState, lanes: readonly number[], address: string): Uint8Array<ArrayBuffer> {
  const shown = lanes.map((lane) => shownLane(state, lane));
  const snapshots = shown.flatMap(({ snapshot }) => snapshot ?? []);
  const seen = Math.min(...snapshots.map((snapshot) => snapshot.seen));
  const embeddings = joined(snapshots.map((snapshot) => snapshot.embeddings.subarray(0, 2 * seen)));
  const centres = joined(snapshots.map((snapshot) => snapshot.centres));
  const circles = snapshots.length;
  const files = {
    'experiment.txt': new TextEncoder().encode(`\n# ${sealText(address)}\n`),
    'embeddings.npy': npyOfFloats(embeddings, [circles, seen, 2]),
    'centres.npy': npyOfFloats(centres, [circles, centres.length / (2 * circles), 2]),
    'labels.npy': npyOfBytes((state.people?.labels ?? new Uint8Array(0)).subarray(0, seen)),
    'losses.npy': npyOfWords(shown.map(({ knobs }) => knobs.loss)),
  };
  return zipSync(files, { level: 0 });
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
