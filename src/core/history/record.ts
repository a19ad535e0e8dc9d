/** A snapshot as history keeps it: every number but the losses and the moves, which the store has beside it, and angles and norms
 *  as 16-bit codes, half of what floats take. An azimuth is off by 4.8e-5 rad at most, a fiftieth of a pixel, a held-out θ by half of that, and a
 *  norm by 0.022 %. */
import type { Metrics, Snapshot } from '../snapshot.ts';

export interface SnapshotRecord extends Omit<Snapshot, 'embeddings' | 'losses' | 'moves' | 'metrics'> {
  readonly metrics: Omit<Metrics, 'heldOutAngles'>;
  /** Training samples in all. */
  readonly samples: number;
  /** [seen, 2] the codes of azimuth and norm. */
  readonly codes: Uint16Array;
  /** [n, 3] as Metrics.heldOutAngles: label, and the codes of both θ. */
  readonly heldOut: Uint16Array;
}

const AZIMUTH_CODES = 0x10000;
/** Of a θ in [0, π]. */
const LARGEST_THETA = 0xffff;
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
  { embeddings, losses: _, moves: __, metrics: { heldOutAngles, ...metrics }, ...rest }: Snapshot,
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
  const heldOut = Uint16Array.from(heldOutAngles, (value, i) =>
    i % 3 === 0 ? value : Math.round((value / Math.PI) * LARGEST_THETA),
  );
  return { ...rest, metrics, samples: embeddings.length / 2, codes, heldOut };
}

/** The snapshot, but for its losses and moves. */
export function fromRecord({ samples, codes, heldOut, metrics, ...rest }: SnapshotRecord): Snapshot {
  const embeddings = new Float32Array(2 * samples);
  for (let i = 0; i < codes.length; i += 2) {
    const angle = (codes[i] / AZIMUTH_CODES) * 2 * Math.PI;
    const norm = normOf(codes[i + 1]);
    embeddings[i] = norm * Math.cos(angle);
    embeddings[i + 1] = norm * Math.sin(angle);
  }
  const heldOutAngles = Float32Array.from(heldOut, (code, i) =>
    i % 3 === 0 ? code : (code / LARGEST_THETA) * Math.PI,
  );
  return { ...rest, metrics: { ...metrics, heldOutAngles }, embeddings, losses: NOTHING, moves: [] };
}

export function recordBytes({ codes, heldOut, centres, classCentres, metrics }: SnapshotRecord): number {
  const { classMeans, arcs90, confusion } = metrics;
  const arrays = [codes, heldOut, centres, classCentres ?? NOTHING, classMeans, arcs90, confusion];
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
