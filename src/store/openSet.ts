/** Whom the page shows who is in no training set: unseen people, and one visitor, a photo or a stranger that the data draw. */
import type { OpenSetShot, UnseenPeople } from '../train/openSetMessages.ts';
import type { Picture } from '../train/pixels.ts';
import type { UploadTrouble } from '../train/uploads/messages.ts';

/** He outlives runs. */
export type Visitor =
  | { readonly is: 'reading'; readonly id: number }
  /** None of the files was a photo. */
  | { readonly is: 'unread'; readonly troubles: readonly UploadTrouble[] }
  | {
      readonly is: 'photo';
      /** 32 × 32 × RGB bytes. */
      readonly image: Uint8Array<ArrayBuffer>;
      readonly picture: Picture;
      readonly troubles: readonly UploadTrouble[];
    }
  | { readonly is: 'stranger'; readonly number: number };

/** People whom no lane is trained on, as the run shows them. */
export interface OpenSet {
  readonly unseen: UnseenPeople | null;
  /** The visitor's picture, where the data draw him. */
  readonly stranger: Picture | null;
  /** The newest look at them. */
  readonly shot: OpenSetShot | null;
}
