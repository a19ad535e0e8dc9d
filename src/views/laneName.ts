/** What a lane is called: its loss, with the margin where it has one. */
import type { Knobs } from '../core/experiment.ts';
import { lossInForce } from '../core/schedule.ts';
import type { Formats } from './format.ts';
import type { Catalogue } from './text/catalogue.ts';

/** 'Norm-Softmax', 'ArcFace, m = 0.50'. */
export function laneName(knobs: Knobs, text: Catalogue, formats: Formats): string {
  const name = text.loss.names[knobs.loss];
  return knobs.loss === 'arcface' ? text.loss.withMargin(name, formats.fixed(knobs.margin, 2)) : name;
}

/** What of a lane's knobs is not as it was, in as few words as a button has room for; '' where it is all as it was.
 *  @param before what it was trained with */
export function changeName(knobs: Knobs, before: Knobs, text: Catalogue, formats: Formats): string {
  if (knobs.loss !== before.loss) return laneName(knobs, text, formats);
  const now = effective(knobs);
  const then = effective(before);
  if (now.margin !== then.margin) return `m = ${formats.fixed(knobs.margin, 2)}`;
  if (now.scale !== then.scale) return `s = ${formats.short(knobs.scale)}`;
  return '';
}

function effective(knobs: Knobs) {
  return lossInForce({ ...knobs, warmup: 0, scaleRamp: 0, marginRamp: 0 }, 0);
}
