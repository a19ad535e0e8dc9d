/** What a loss's author has to do: one file, one line in the registry, one line of text in each language. Everything else
 *  finds it. */
import { describe, expect, it, vi } from 'vitest';
import { readOptions } from '../../cli/figure3/options.ts';
import { formatAddress, parseAddress } from '../../store/address.ts';
import { allowedAt } from '../../store/addressAllowed.ts';
import { defaultChoices } from '../../store/defaults.ts';
import { MAIN_LANE } from '../../store/lanes.ts';
import { asFunction } from '../../views/export/code/asFunction.testing.ts';
import { DIALECTS } from '../../views/export/code/dialects.ts';
import { psiLines } from '../../views/export/code/psi.ts';
import { createFormats } from '../../views/format.ts';
import { curvePath, curvePieces } from '../../views/instruments/curves/curvePaths.ts';
import { othersThan } from '../../views/instruments/plot/shownCurves.ts';
import { laneName, numbersOf } from '../../views/laneName.ts';
import { en } from '../../views/text/en.ts';
import { impossibleMargin } from '../diagnosis.ts';
import { DEFAULT_KNOBS } from '../experiment.ts';
import { settledForce } from '../schedule.ts';
import { curveOf } from './force.ts';
import { ITS_WORDS, linearAngle } from './linearAngle.testing.ts';
import { ADDED, newLossSuite } from './newLoss.suite.ts';
import { LOSS_NAMES } from './registry.ts';

vi.mock('./registry.ts', async (original) => {
  const { withLinearAngle } = await import('./linearAngle.testing.ts');
  return withLinearAngle(await original<typeof import('./registry.ts')>());
});

Object.assign(en.loss.of, ITS_WORDS);

describe('a loss that is added to the registry', () => {
  const defaults = defaultChoices(['en']);
  const choices = parseAddress('#loss=linear-angle&linear-angle.m=0.4', defaults).choices;
  const knobs = choices.knobs[MAIN_LANE];

  it('is in the address, with its knob, and says what that may be', () => {
    expect(knobs).toMatchObject({ loss: ADDED, 'linear-angle.m': 0.4 });
    expect(formatAddress(choices, defaults)).toBe('loss=linear-angle&linear-angle.m=0.4');
    expect(allowedAt('linear-angle.m', 'faces')).toEqual({ min: 0, max: 1, isWhole: false });
    expect(parseAddress('#linear-angle.m=7', defaults).notices).toEqual([
      { code: 'address.linear-angle.m', detail: '7' },
    ]);
  });

  it('is among the controls: offered, a slider for its knob, and a name that says its value', () => {
    expect(LOSS_NAMES.at(-1)).toBe(ADDED);
    expect(numbersOf(knobs)).toEqual([['m', linearAngle.knobs.m]]);
    expect(laneName(knobs, en, createFormats('en'))).toBe('Linear angle, m = 0.40');
  });

  it('is on the command line', () => {
    const { knobs: asked } = readOptions(['--loss', 'linear-angle', '--knob', 'linear-angle.m=0.2']);
    expect(asked).toMatchObject([{ loss: ADDED, 'linear-angle.m': 0.2 }]);
    expect(readOptions(['--compare', 'all']).knobs.at(-1)?.loss).toBe(ADDED);
  });

  it('is code to be copied, whose curve is the one that trains', () => {
    const force = settledForce(knobs);
    const psi = asFunction(force, psiLines(force, DIALECTS.numpy) ?? []);
    for (let k = 1; k < 180; k++) {
      const theta = (k / 180) * Math.PI;
      expect(psi(theta)).toBeCloseTo(curveOf(force).value(theta), 6);
    }
  });

  it('is drawn among the curves, and knows whether its margin can be kept', () => {
    const identity = (value: number) => value;
    expect(othersThan([{ knobs: DEFAULT_KNOBS }, { knobs: DEFAULT_KNOBS }], 'softmax')).toContain(ADDED);
    expect(curvePath(curvePieces(settledForce(knobs), 0, Math.PI), identity, identity)).toMatch(/^M0,/);
    expect(impossibleMargin({ ...knobs, 'linear-angle.m': 1 } as typeof knobs, 8)).toMatchObject({
      knob: 'm',
      value: 1,
    });
  });
});

newLossSuite(['wasm', 'cpu']);
