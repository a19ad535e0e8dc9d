/** What is cut to the size of the canvas and to its colours, and made anew for others: faces, names, fields of pixels. */
import type { People } from '../../store/state.ts';
import type { Drawing } from './drawing.ts';
import { type DotLayer, stampedDots } from './layers/dots.ts';
import { CLOSE_UP, cutFace, type Face, faceRadius } from './layers/medallions.ts';
import { cutNameplates, type Nameplate } from './layers/nameplates.ts';
import { createPullPicture, type PullPicture } from './pullPicture.ts';

export interface Fitted {
  readonly faces: readonly Face[];
  readonly plates: readonly Nameplate[];
  readonly dots: DotLayer;
  readonly pull: PullPicture;
  /** One identity's face, large. */
  readonly closeUp: (label: number) => Face | undefined;
}

/** What is drawn on: its size, its colours and how fine it is. */
export type Paper = Pick<Drawing, 'ctx' | 'layout' | 'inks'> & { readonly pixelRatio: number };

/** @param before what there was for another size, of which some can be used on */
export function fitTo(surface: Paper, people: People, before?: Fitted): Fitted {
  const { layout, pixelRatio } = surface;
  const radius = faceRadius(layout.medallion);
  const large = new Map<number, Face>();
  return {
    faces: layout.seat === 'number' ? [] : people.portraits.map((portrait) => cutFace(portrait, radius, pixelRatio)),
    plates: people.names ? cutNameplates(surface, people.names) : [],
    dots: stampedDots(layout, pixelRatio, people.labels.length),
    pull: createPullPicture(layout, pixelRatio, before?.pull),
    closeUp(label) {
      const portrait = people.portraits[label];
      if (portrait && !large.has(label)) large.set(label, cutFace(portrait, faceRadius(CLOSE_UP), pixelRatio));
      return large.get(label);
    },
  };
}
