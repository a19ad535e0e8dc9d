/** People whom the networks were never trained on: their images, drawn when first asked for, and one visitor's beside them,
 *  placed by every lane as it stands. It reads; training knows nothing of it. */
import { type Dataset, IMAGE_BYTES, IMAGE_SIDE, isVectorSource, type UnseenSource } from '../core/dataset.ts';
import { drawAnyStranger } from '../data/faces/unseen.ts';
import type { Report, RunCommand } from './messages.ts';
import type { OpenSetShot, UnseenPeople } from './openSetMessages.ts';
import { drawnPicture } from './picture.ts';
import type { Session } from './session.ts';

interface OpenSetEnvironment {
  post(report: Report): void;
  /** ms */
  now(): number;
}

/** Held-out images of those who are trained on, placed beside as many of those who are not. */
const SEEN_IMAGES = 320;
const PORTRAIT_SIDE = 64;

const NO_IMAGES = new Uint8Array(0);

export class OpenSet {
  readonly #dataset: Dataset;
  readonly #session: Session;
  readonly #environment: OpenSetEnvironment;
  #isShown = false;
  /** [n, 3072] of the unseen; null until asked for. */
  #unseen: Uint8Array | null = null;
  #visitor = NO_IMAGES;

  constructor(dataset: Dataset, session: Session, environment: OpenSetEnvironment) {
    this.#dataset = dataset;
    this.#session = session;
    this.#environment = environment;
  }

  /** From now on looks at these, at once and beside each judgement. Vectors have nobody to look at. */
  async obey({ isShown, visitor }: Extract<RunCommand, { type: 'open-set' }>): Promise<void> {
    const { source } = this.#dataset;
    if (isVectorSource(source)) return;
    this.#isShown = isShown;
    const { unseen } = source;
    const drawStranger = unseen?.drawStranger ?? drawAnyStranger;
    this.#visitor =
      typeof visitor === 'number'
        ? drawnImage((out) => drawStranger(visitor, IMAGE_SIDE, out))
        : (visitor ?? NO_IMAGES);
    const stranger =
      typeof visitor === 'number'
        ? drawnPicture(PORTRAIT_SIDE, (out) => drawStranger(visitor, PORTRAIT_SIDE, out))
        : null;
    if (isShown) this.#unseen ??= unseen ? imagesOf(unseen) : NO_IMAGES;
    this.#environment.post({ type: 'unseen', people: isShown && unseen ? peopleOf(unseen) : null, stranger });
    await this.look();
  }

  /** Tells where everybody is now, where somebody is to be looked at. */
  async look(): Promise<void> {
    if (!this.#isShown && this.#visitor.length === 0) return;
    const { now, post } = this.#environment;
    const startedAt = now();
    const { step } = this.#session;
    const { trainCount, heldOutCount } = this.#dataset.source;
    const heldOut = this.#isShown ? Math.min(SEEN_IMAGES, heldOutCount) : 0;
    const unseen = (this.#isShown && this.#unseen) || NO_IMAGES;
    const unseenCount = unseen.length / IMAGE_BYTES;
    const looks = await this.#session.look(heldOut, joined(unseen, this.#visitor));
    const shot: OpenSetShot = {
      step,
      seenLabels: this.#dataset.labels.slice(trainCount, trainCount + heldOut),
      images: heldOut + unseenCount,
      ms: now() - startedAt,
      lanes: looks.map(({ centres, seen, others }) => ({
        centres,
        seen,
        unseen: others.slice(0, 2 * unseenCount),
        visitor: this.#visitor.length > 0 ? others.slice(2 * unseenCount) : null,
      })),
    };
    post({ type: 'open-set', shot });
  }
}

function imagesOf({ identities, imagesEach, draw }: UnseenSource): Uint8Array {
  const images = new Uint8Array(identities * imagesEach * IMAGE_BYTES);
  for (let i = 0; i < identities * imagesEach; i++) {
    draw(Math.floor(i / imagesEach), i % imagesEach, IMAGE_SIDE, images, i * IMAGE_BYTES);
  }
  return images;
}

function peopleOf(unseen: UnseenSource): UnseenPeople {
  const { identities, imagesEach, names = null } = unseen;
  return {
    labels: Uint8Array.from({ length: identities * imagesEach }, (_, i) => Math.floor(i / imagesEach)),
    names,
    portraits: Array.from({ length: identities }, (_, label) =>
      drawnPicture(PORTRAIT_SIDE, (out) => unseen.drawPortrait(label, PORTRAIT_SIDE, out)),
    ),
  };
}

function drawnImage(draw: (out: Uint8Array) => void): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(IMAGE_BYTES);
  draw(image);
  return image;
}

function joined(images: Uint8Array, more: Uint8Array): Uint8Array {
  if (more.length === 0) return images;
  const all = new Uint8Array(images.length + more.length);
  all.set(images);
  all.set(more, images.length);
  return all;
}
