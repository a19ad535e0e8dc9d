/** What a lane is called: its loss, with its margins where it has any. */
import type { Knobs } from '../core/experiment.ts';
import { isDrawnKnob, isNumberKnob, type NumberKnob } from '../core/losses/loss.ts';
import { lossNamed } from '../core/losses/registry.ts';
import { settledForce } from '../core/schedule.ts';
import type { Lane } from '../store/state.ts';
import type { Formats } from './format.ts';
import type { Catalogue } from './text/catalogue.ts';

/** 'Norm-Softmax', 'ArcFace, m = 0.50'. */
export function laneName(knobs: Knobs, text: Catalogue, formats: Formats): string {
  const { parameters } = settledForce(knobs);
  const values = numbersOf(knobs).map(([name, knob]) => knobValue(knob, Number(parameters[name]), formats));
  const { name } = text.loss.of[knobs.loss];
  return values.length > 0 ? text.loss.withKnobs(name, values) : name;
}

/** What every lane is called where there is little room: its loss, with its margins where another lane has that loss too. */
export function shortLaneNames(lanes: readonly Pick<Lane, 'knobs'>[], text: Catalogue, formats: Formats): string[] {
  const losses = lanes.map(({ knobs }) => knobs.loss);
  return lanes.map(({ knobs }, lane) => {
    const isAlone = losses.indexOf(knobs.loss) === lane && losses.lastIndexOf(knobs.loss) === lane;
    return isAlone ? text.loss.of[knobs.loss].name : laneName(knobs, text, formats);
  });
}

/** What of a lane's knobs is not as it was, in as few words as a button has room for; '' where it is all as it was.
 *  @param before what it was trained with */
export function changeName(knobs: Knobs, before: Knobs, text: Catalogue, formats: Formats): string {
  const [now, then] = [settledForce(knobs), settledForce(before)];
  const drawn = drawnOf(knobs);
  if (drawn.some((name) => now.parameters[name] !== then.parameters[name])) return text.loss.drawn.change;
  if (knobs.loss !== before.loss) return laneName(knobs, text, formats);
  for (const [name, knob] of numbersOf(knobs)) {
    if (now.parameters[name] !== then.parameters[name]) return knobValue(knob, Number(now.parameters[name]), formats);
  }
  return now.scale === then.scale ? '' : `s = ${formats.short(knobs.scale)}`;
}

/** 'm = 0.50', 'λ = 5' */
function knobValue(knob: NumberKnob, value: number, formats: Formats): string {
  return `${knob.symbol} = ${printKnob(knob, value, formats)}`;
}

/** As many decimals as its steps have. */
export function printKnob({ step }: NumberKnob, value: number, formats: Formats): string {
  return formats.fixed(value, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/** The names of the chosen loss's own knobs that are curves. */
export function drawnOf({ loss }: Pick<Knobs, 'loss'>): string[] {
  return Object.entries(lossNamed(loss).knobs).flatMap(([name, knob]) => (isDrawnKnob(knob) ? [name] : []));
}

/** The chosen loss's own knobs that are numbers, in order. */
export function numbersOf({ loss }: Pick<Knobs, 'loss'>): [string, NumberKnob][] {
  return Object.entries(lossNamed(loss).knobs).flatMap(([name, knob]) => (isNumberKnob(knob) ? [[name, knob]] : []));
}
