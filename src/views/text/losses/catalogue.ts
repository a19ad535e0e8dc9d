/** Every word about the losses, their margins and s. */
import type { Guard } from '../../../core/losses/arcface.ts';
import type { TermKind } from '../../../core/losses/loss.ts';
import type { LossName } from '../../../core/losses/registry.ts';

export interface LossCatalogue {
  loss: {
    label: string;
    /** Of the switch between the two runs. */
    runs: string;
    /** What each is called, and its logits. */
    of: Record<LossName, { name: string; meaning: string }>;
    /** With its own knobs: 'm = 0.50'. */
    withKnobs: (name: string, values: readonly string[]) => string;
    /** Of the reader's own: on the button that trains with it, and below its circle. */
    drawn: { change: string; from: string; draw: string };
    guard: string;
    guards: Record<Guard, string>;
  };
  /** What a loss has beside its curve, and what of it the drawn pull leaves out. */
  beside: Record<TermKind, string>;
  triplets: (faces: string, classes: string, triplets: string, ofBatch: string) => string;
  pushing: (triplets: string) => string;
  margin: {
    /** Of Eq. 4's margins, and of what is none. */
    labels: Record<'m1' | 'm2' | 'm3' | 'weight' | 'term', string>;
    degrees: (value: string) => string;
    spoken: (radians: string, degrees: string) => string;
    room: (spacing: string, room: string) => string;
    verdict: Record<'fits' | 'tight', string>;
    impossible: (spacing: string) => string;
    cure: (symbol: string, value: string) => string;
  };
  scale: { label: string; unused: string; link: string };
  /** Before the value that a ramp is on its way to. */
  inForce: (now: string) => string;
}
