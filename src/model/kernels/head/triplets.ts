/** The triplet loss in angle, as a loop: mean over all pairs of an anchor and another sample of its class of
 *  max(0, θ(a, p) + m − θ(a, n)). The negative n is the nearest one that is farther than p, the semi-hard of Schroff et al.
 *  2015, § 3.2; where none is farther than p, the farthest, as TensorFlow Addons' triplet_semihard_loss has it. In the plane
 *  an angle is a difference of azimuths, and samples sorted round the circle need no search through all. */
import { SHORTEST } from './shortest.ts';

interface TripletNumbers {
  loss: number;
  /** Triplets that the margin is not kept in: those that push. */
  pushing: number;
  /** [b, 2] */
  dEmbeddings: Float32Array;
}

const TURN = 2 * Math.PI;

/** @param embeddings [b, 2]  @param labels [b]  @param margin radians */
export function tripletLoop(embeddings: Float32Array, labels: ArrayLike<number>, margin: number): TripletNumbers {
  const batch = labels.length;
  const azimuths = Float64Array.from(labels, (_, i) => Math.atan2(embeddings[2 * i + 1], embeddings[2 * i]));
  const ring = new Ring(azimuths, labels);
  const turns = new Float64Array(batch); // d (sum of the losses)/d azimuth
  let [loss, pairs, pushing] = [0, 0, 0];
  for (let a = 0; a < batch; a++) {
    for (let p = 0; p < batch; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      pairs++;
      const toPositive = apart(azimuths[a], azimuths[p]);
      const n = ring.negative(a, Math.abs(toPositive));
      if (n < 0) continue;
      const toNegative = apart(azimuths[a], azimuths[n]);
      const short = Math.abs(toPositive) + margin - Math.abs(toNegative);
      if (!(short > 0)) continue;
      pushing++;
      loss += short;
      turns[a] += Math.sign(toPositive) - Math.sign(toNegative);
      turns[p] -= Math.sign(toPositive);
      turns[n] += Math.sign(toNegative);
    }
  }
  const dEmbeddings = new Float32Array(2 * batch);
  for (let i = 0; i < batch; i++) {
    const [x, y] = [embeddings[2 * i], embeddings[2 * i + 1]];
    const norm = Math.max(SHORTEST, Math.hypot(x, y));
    const turn = turns[i] / Math.max(1, pairs) / norm / norm;
    dEmbeddings[2 * i] = -y * turn;
    dEmbeddings[2 * i + 1] = x * turn;
    if (Number.isNaN(x + y)) loss = Number.NaN; // stays to be seen
  }
  return { loss: loss / Math.max(1, pairs), pushing, dEmbeddings };
}

/** From b to a, counter-clockwise positive. */
function apart(a: number, b: number): number {
  const turn = a - b;
  return turn > Math.PI ? turn - TURN : turn < -Math.PI ? turn + TURN : turn;
}

/** Samples in the order of their azimuths. A place past either end is one a turn further on. */
class Ring {
  readonly #order: Int32Array;
  readonly #azimuths: Float64Array;
  readonly #place: Int32Array;
  /** From each place, how many steps to the next sample of another class, either way; 0 where all are of one class. */
  readonly #ahead: Int32Array;
  readonly #behind: Int32Array;

  constructor(azimuths: Float64Array, labels: ArrayLike<number>) {
    const n = labels.length;
    this.#order = Int32Array.from(azimuths, (_, i) => i).sort((i, j) => azimuths[i] - azimuths[j]);
    this.#azimuths = Float64Array.from(this.#order, (i) => azimuths[i]);
    this.#place = new Int32Array(n);
    this.#order.forEach((i, place) => {
      this.#place[i] = place;
    });
    const around = Int32Array.from(this.#order, (i) => labels[i]);
    const isMixed = around.some((label) => label !== around[0]);
    this.#ahead = new Int32Array(n);
    this.#behind = new Int32Array(n);
    // Twice round, since a class may lie across the first place.
    for (let k = 1; isMixed && k < 2 * n; k++) {
      const [here, before] = [k % n, (k - 1) % n];
      this.#behind[here] = around[here] === around[before] ? this.#behind[before] + 1 : 1;
      const [there, after] = [(2 * n - 1 - k) % n, (2 * n - k) % n];
      this.#ahead[there] = around[there] === around[after] ? this.#ahead[after] + 1 : 1;
    }
    this.#labels = around;
  }

  readonly #labels: Int32Array;

  /** The negative of an anchor for a positive at so large an angle; −1 where all are of its class. */
  negative(anchor: number, angle: number): number {
    const from = this.#azimuths[this.#place[anchor]];
    const label = this.#labels[this.#place[anchor]];
    if (this.#ahead[0] === 0) return -1;
    const left = this.#other(this.#firstPast(from + angle), label, 1);
    const right = this.#other(this.#lastBefore(from - angle), label, -1);
    const [toLeft, toRight] = [this.#at(left) - from, from - this.#at(right)];
    if (toLeft <= Math.PI || toRight <= Math.PI) return this.#sample(toLeft <= toRight ? left : right);
    // All are nearer than the positive: the farthest is beside the opposite of the anchor.
    const opposite = this.#firstPast(from + Math.PI);
    const beyond = this.#other(opposite, label, 1);
    const short = this.#other(opposite - 1, label, -1);
    return this.#sample(TURN - (this.#at(beyond) - from) > this.#at(short) - from ? beyond : short);
  }

  /** The first place at or past `place`, in steps of `way`, whose sample is of another class. */
  #other(place: number, label: number, way: 1 | -1): number {
    const at = this.#wrap(place);
    if (this.#labels[at] !== label) return place;
    return place + way * (way === 1 ? this.#ahead[at] : this.#behind[at]);
  }

  #firstPast(azimuth: number): number {
    let [low, high] = [-this.#order.length, 2 * this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle) > azimuth) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #lastBefore(azimuth: number): number {
    let [low, high] = [-this.#order.length - 1, 2 * this.#order.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at(middle) < azimuth) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #wrap(place: number): number {
    const n = this.#order.length;
    return ((place % n) + n) % n;
  }

  #at(place: number): number {
    return this.#azimuths[this.#wrap(place)] + TURN * Math.floor(place / this.#order.length);
  }

  #sample(place: number): number {
    return this.#order[this.#wrap(place)];
  }
}
