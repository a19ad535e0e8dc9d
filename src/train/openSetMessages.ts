/** What the page and the worker say to each other about people whom the networks were never trained on. */
import * as v from 'valibot';
import { IMAGE_BYTES } from '../core/dataset.ts';
import type { Picture } from './pixels.ts';

/** Who is looked at beside each judgement, and at once; answered by 'unseen', then by an 'open-set' each time. */
export const openSetCommand = v.object({
  type: v.literal('open-set'),
  /** The unseen people, and as many held-out images of the trained ones. */
  isShown: v.boolean(),
  /** Somebody more: an image of 32 × 32 × RGB bytes, or the stranger of that number. */
  visitor: v.nullable(
    v.union([
      v.pipe(v.instance(Uint8Array<ArrayBuffer>), v.length(IMAGE_BYTES)),
      v.pipe(v.number(), v.integer(), v.minValue(0)),
    ]),
  ),
});

/** Nobody of them is trained on. */
export interface UnseenPeople {
  /** [n] of their images. */
  labels: Uint8Array;
  /** null where they are nobody. */
  names: readonly string[] | null;
  /** One each. */
  portraits: Picture[];
}

/** Where they are in one lane; embeddings are not normalised. */
export interface OpenSetLane {
  /** [c, 2] */
  centres: Float32Array;
  /** [k, 2] of the held-out images. */
  seen: Float32Array;
  /** [n, 2] of the unseen people's. */
  unseen: Float32Array;
  /** [2]; null without a visitor. */
  visitor: Float32Array | null;
}

/** One look at them all. */
export interface OpenSetShot {
  step: number;
  /** [k] */
  seenLabels: Uint8Array;
  /** How many images each lane placed, and how long all lanes took, ms. */
  images: number;
  ms: number;
  lanes: OpenSetLane[];
}

export type OpenSetReport =
  /** @property people null while they are not shown, and where nobody is left  @property stranger the visitor's picture, where
   *  that was drawn here */
  { type: 'unseen'; people: UnseenPeople | null; stranger: Picture | null } | { type: 'open-set'; shot: OpenSetShot };
