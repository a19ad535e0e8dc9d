/** The two numbers of the lab that a sentence can hold: ArcFace's m and the scale s, of the main run. */
import { DEFAULT_KNOBS, type Knobs, RANGES } from '../../core/experiment.ts';
import { numberKnob } from '../../core/losses/knobs.ts';

export const KNOB_NAMES = ['m', 's'] as const;
export type KnobName = (typeof KNOB_NAMES)[number];

export const isKnob = (name: string | undefined): name is KnobName => KNOB_NAMES.some((its) => its === name);

interface ArticleKnob {
  readonly min: number;
  readonly max: number;
  read(knobs: Knobs): number;
  /** What it changes of the run's knobs: ArcFace's margin makes it ArcFace, as the lab's own slider does. */
  change(value: number): Partial<Knobs>;
  print(value: number): string;
}

export const KNOBS: Readonly<Record<KnobName, ArticleKnob>> = {
  m: {
    ...numberKnob('arcface.m'),
    read: (knobs) => (knobs.loss === 'norm-softmax' ? 0 : knobs['arcface.m']),
    change: (value) => ({ loss: 'arcface', 'arcface.m': value }),
    print: (value) => value.toFixed(2),
  },
  s: {
    ...RANGES.scale,
    read: (knobs) => knobs.scale,
    change: (value) => ({ scale: value }),
    print: (value) => String(Number(value.toPrecision(3))),
  },
};

/** As the page begins. */
export const initially = (name: KnobName): string => KNOBS[name].print(KNOBS[name].read(DEFAULT_KNOBS));

/** What a typed number comes to; null where it is none. */
export function readTyped(name: KnobName, typed: string): number | null {
  const { min, max, print } = KNOBS[name];
  const value = Number(typed.replace(',', '.'));
  if (typed === '' || !Number.isFinite(value)) return null;
  return Number(print(Math.min(max, Math.max(min, value))));
}
