/** A snapshot as history keeps it: every number but the embeddings, the losses and the moves,
 *  which the store has beside it, and held-out angles. An embedding is two
 *  16-bit codes, its azimuth (off by 4.8e-5 rad at most, a fiftieth of a pixel) and the logarithm of its norm (by 0.022 % of
 *  the norm), half of what two floats take. */
import type { Snapshot } from '../snapshot.ts';

export interface SnapshotRecord extends Omit<Snapshot, 'embeddings' | 'losses' | 'moves'> {
  /** Training samples in all. */
  readonly samples: number;
  /** [seen, 2] the codes of azimuth and norm. */
  readonly codes: Uint16Array;
}

const AZIMUTH_CODES = 0x10000;
/** Norms from 2^−20 to 2^20 have codes 1 … LARGEST; smaller ones are 0 and larger ones the largest. */
const LARGEST = 0xfffe;
const LEAST_LOG = -20;
const CODES_PER_DOUBLING = (LARGEST - 1) / 40;
const ZERO = 0;
const NOT_FINITE = 0xffff;

const NOTHING = new Float32Array(0);

/** What a record takes beside its arrays: some forty numbers and the objects that hold them. */
const PLAIN_BYTES = 1024;

/** @param before the snapshot before and its record: what a step does not change, which is most of it, is copied */
export function toRecord(
  { embeddings, losses: _, moves: __, metrics, ...rest }: Snapshot,
  before?: { snapshot: Snapshot; record: SnapshotRecord },
): SnapshotRecord {
  const codes = new Uint16Array(2 * rest.seen);
  const known = before ? codes.subarray(0, before.record.codes.length) : codes.subarray(0, 0);
  if (before) known.set(before.record.codes.subarray(0, known.length));
  for (let i = 0; i < codes.length; i += 2) {
    const [x, y] = [embeddings[i], embeddings[i + 1]];
    const isKnown = i < known.length && before?.snapshot.embeddings[i] === x;
    if (isKnown && before?.snapshot.embeddings[i + 1] === y) continue;
    codes[i] = Math.round((Math.atan2(y, x) / (2 * Math.PI)) * AZIMUTH_CODES); // a whole turn wraps round by itself
    codes[i + 1] = normCode(x * x + y * y);
  }
  return { ...rest, metrics: { ...metrics, heldOutAngles: NOTHING }, samples: embeddings.length / 2, codes };
}

/** The snapshot, but for its losses and moves. */
export function fromRecord({ samples, codes, ...rest }: SnapshotRecord): Snapshot {
  const embeddings = new Float32Array(2 * samples);
  for (let i = 0; i < codes.length; i += 2) {
    const angle = (codes[i] / AZIMUTH_CODES) * 2 * Math.PI;
    const norm = normOf(codes[i + 1]);
    embeddings[i] = norm * Math.cos(angle);
    embeddings[i + 1] = norm * Math.sin(angle);
  }
  return { ...rest, embeddings, losses: new Float32Array(0), moves: [] };
}

export function recordBytes({ codes, centres, classCentres, metrics }: SnapshotRecord): number {
  const arrays = [codes, centres, classCentres ?? NOTHING, metrics.classMeans, metrics.arcs90, metrics.confusion];
  return arrays.reduce((bytes, array) => bytes + array.byteLength, PLAIN_BYTES);
}

function normCode(squared: number): number {
  if (!Number.isFinite(squared)) return NOT_FINITE;
  const code = 1 + Math.round((Math.log2(squared) / 2 - LEAST_LOG) * CODES_PER_DOUBLING);
  return code < 1 ? ZERO : Math.min(LARGEST, code);
}

function normOf(code: number): number {
  if (code === ZERO) return 0;
  return code === NOT_FINITE ? Number.NaN : 2 ** (LEAST_LOG + (code - 1) / CODES_PER_DOUBLING);
}
