/** What a loss of this family is: one function of one angle. A sample's logits are radius·cos θ_j of the other classes and
 *  radius·ψ(θ_y) of its own; a loss's file gives ψ, the knobs it has, the radius, and what it has beside the curve. Nobody
 *  downstream asks which loss it is. */

/** The target logit over the radius, as a function of θ ∈ [0, π], the angle of an embedding to its own class centre. */
export interface Curve {
  /** ψ(θ) */
  value(theta: number): number;
  /** What the gradient takes for ψ′(θ); the derivative of `value`, but where a code's own gradient is something else. */
  slope(theta: number): number;
  /** Where in (0, π) ψ, or one of its first three derivatives, jumps; ascending, at most MOST_JUMPS. */
  readonly jumps: readonly number[];
}

/** What a table of the curve has room for. */
export const MOST_JUMPS = 7;

/** What multiplies the cosines: 'scale' is s for all, features and centres both normalised; 'norm' is ‖x‖, centres
 *  normalised; 'product' is ‖x‖·‖w_j‖, nothing normalised, which takes no margin: ψ is the cosine. 'none': there are no
 *  logits to train by; samples are compared with each other, normalised, and ψ only judges them. */
export type Radius = 'scale' | 'norm' | 'product' | 'none';

/** What a loss has beside its curve; terms.ts has the formulas. 'triplet' stands in the curve's place. */
export type TermKind = 'centre' | 'intra' | 'inter' | 'triplet';

/** A number that a reader can move. */
export interface NumberKnob {
  readonly symbol: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  readonly step: number;
  /** How it is read: an angle in radians, a part of a cosine, or a factor. */
  readonly unit: 'rad' | 'cosine' | 'factor';
  /** Which margin of Eq. 4 it is, cos(m1·θ + m2) − m3, where it is one. */
  readonly margin?: 'm1' | 'm2' | 'm3';
  /** The value that changes nothing; a ramp starts there. */
  readonly neutral: number;
  /** Its key in the address where that is not its key in Knobs: links that people keep. */
  readonly address?: string;
  /** Where the loss itself says how it gets from neutral to its value: over which share of the schedule, and what it is at
   *  0 … 1 of that. Any other goes there in a straight line over the reader's ramp. */
  readonly ramp?: { readonly share: number; at(value: number, done: number): number };
}

/** A word that a reader can choose. */
export interface ChoiceKnob {
  readonly options: readonly string[];
  readonly initial: string;
  readonly address?: string;
}

/** A curve that a reader can draw, as text: drawnCurve.ts reads it. */
export interface DrawnKnob {
  readonly isDrawn: true;
  readonly initial: string;
  readonly address?: string;
}

export type LossKnob = NumberKnob | ChoiceKnob | DrawnKnob;

/** A loss's own knobs, by name, as they are in force. */
export type Parameters = Readonly<Record<string, number | string>>;

/** @template Own its knobs, so that each is known by its key in Knobs */
export interface Loss<
  Name extends string = string,
  Own extends Readonly<Record<string, LossKnob>> = Readonly<Record<string, LossKnob>>,
> {
  readonly name: Name;
  readonly radius: Radius;
  readonly knobs: Own;
  /** @param parameters one of each knob, within its range */
  curve(parameters: Parameters): Curve;
  /** `knob` is the name of the one that says how much: a weight, or the triplets' margin in radians. */
  readonly term?: { readonly kind: TermKind; readonly knob: string };
  /** The loss that this one is at the neutral value of one of its knobs: given a value, it is that loss. */
  readonly limitOf?: { readonly loss: string; readonly knob: string };
  /** Values of its knobs that have a name. */
  readonly presets?: Readonly<Record<string, Parameters>>;
  /** Where it was published, and what here is not as it was there. */
  readonly source: string;
}

/** What a loss's file says: its curve knows its knobs. */
interface Definition<Name extends string, Own extends Readonly<Record<string, LossKnob>>>
  extends Omit<Loss<Name, Own>, 'curve'> {
  curve(parameters: { readonly [K in keyof Own]: Own[K] extends NumberKnob ? number : string }): Curve;
}

export function defineLoss<Name extends string, const Own extends Readonly<Record<string, LossKnob>>>(
  definition: Definition<Name, Own>,
): Loss<Name, Own> {
  return definition as Loss<Name, Own>; // its parameters are those of its own knobs
}

export function isNumberKnob(knob: LossKnob): knob is NumberKnob {
  return 'step' in knob;
}

export function isDrawnKnob(knob: LossKnob): knob is DrawnKnob {
  return 'isDrawn' in knob;
}

/** cos θ: the target logit of a loss without a margin. */
export const COSINE: Curve = { value: Math.cos, slope: (theta) => -Math.sin(theta), jumps: [] };
