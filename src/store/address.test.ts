import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  DATA_NAMES,
  DEFAULT_KNOBS,
  EMBEDDING_NORM_NAMES,
  type Knobs,
  NETWORK_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
} from '../core/experiment.ts';
import { LESSON_NAMES, LESSONS } from '../core/lessons/lessons.ts';
import { anyDrawn } from '../core/losses/forces.testing.ts';
import { LOSS_KNOBS, type LossKnobs } from '../core/losses/knobs.ts';
import { isDrawnKnob, isNumberKnob } from '../core/losses/loss.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { formatAddress, parseAddress } from './address.ts';
import { ADDRESS_KEYS, allowedAt, LESSON_KEY, LISTS, valueAt } from './addressFields.ts';
import { CONTROL_NAMES } from './controls.ts';
import { defaultChoices } from './defaults.ts';
import { INSTRUMENT_NAMES, MOST_SHOWN } from './instruments.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import type { Choices, View } from './state.ts';

const DEFAULTS = defaultChoices(['en']);

const real = (name: keyof typeof RANGES) => fc.double({ ...RANGES[name], noNaN: true }).map((x) => x + 0);
const whole = (name: keyof typeof RANGES) => fc.integer(RANGES[name]);
const lossKnobs = Object.fromEntries(
  LOSS_KNOBS.map(({ key, knob }) => [
    key,
    isNumberKnob(knob)
      ? fc.double({ min: knob.min, max: knob.max, noNaN: true }).map((x) => x + 0)
      : isDrawnKnob(knob)
        ? anyDrawn
        : fc.constantFrom(...knob.options),
  ]),
) as { [Key in keyof LossKnobs]: fc.Arbitrary<LossKnobs[Key]> }; // one of each kind, by its key
const mainKnobs: fc.Arbitrary<Knobs> = fc.record({
  loss: fc.constantFrom(...LOSS_NAMES),
  ...lossKnobs,
  scale: real('scale'),
  learningRate: real('learningRate'),
  batchSize: whole('batchSize'),
  optimiser: fc.constantFrom(...OPTIMISER_NAMES),
  scheduleSteps: whole('scheduleSteps'),
  warmup: real('warmup'),
  scaleStart: real('scaleStart'),
  scaleRamp: real('scaleRamp'),
  marginRamp: real('marginRamp'),
});
const ownKnobs = fc.record({ loss: fc.constantFrom(...LOSS_NAMES), ...lossKnobs, scale: real('scale') });
const views: fc.Arbitrary<View> = fc.record({
  panes: fc.constantFrom('auto' as const, 1 as const, 2 as const),
  shownLane: fc.constantFrom(COMPARED_LANE, MAIN_LANE),
  isScaleLinked: fc.boolean(),
  projection: fc.constantFrom('circle' as const, 'plane' as const),
  language: fc.constantFrom('en' as const, 'ja' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  until: fc.option(fc.integer({ min: 1, max: RANGES.scheduleSteps.max })),
  stepsPerSecond: fc.option(fc.double({ min: 0.25, max: 1000, noNaN: true }), { nil: null }),
  lesson: fc.option(fc.constantFrom(...LESSON_NAMES), { nil: null }),
  instruments: fc.subarray([...INSTRUMENT_NAMES], { maxLength: Math.min(MOST_SHOWN, INSTRUMENT_NAMES.length) }),
  hide: fc.subarray([...CONTROL_NAMES]),
});

/** Lanes differ in their loss, that loss's own knobs, and an unlinked scale, and in nothing else. */
function choicesFrom({
  setup,
  main,
  own,
  view,
}: {
  setup: Setup;
  main: Knobs;
  own: Pick<Knobs, 'loss' | keyof LossKnobs | 'scale'>;
  view: View;
}): Choices {
  const used = LOSS_KNOBS.filter((entry) => entry.loss === own.loss).map(({ key }) => [key, own[key]]);
  const compared = {
    ...main,
    ...Object.fromEntries(used),
    loss: own.loss,
    scale: view.isScaleLinked ? main.scale : own.scale,
  };
  return { setup, knobs: [compared, main], view };
}

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    setup: fc
      .record({
        data: fc.constantFrom(...DATA_NAMES),
        identities: whole('identities'),
        keptOut: whole('keptOut'),
        imagesPerIdentity: whole('imagesPerIdentity'),
        variation: real('variation'),
        seed: whole('seed'),
        network: fc.constantFrom(...NETWORK_NAMES),
        embeddingNorm: fc.constantFrom(...EMBEDDING_NORM_NAMES),
        centres: fc.constantFrom(...CENTRES_NAMES),
        damping: fc.boolean(),
        backend: fc.constantFrom('auto' as const, ...BACKEND_NAMES),
      })
      .filter(({ data, identities }) => data !== 'digits' || identities <= 10),
    main: mainKnobs,
    own: ownKnobs,
    view: views,
  })
  .map(choicesFrom);

const partsOf = (address: string) => address.split('&').sort();

describe('the address', () => {
  it('is a save file: every choice comes back as it was', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { choices: read, notices } = parseAddress(`#${formatAddress(choices, DEFAULTS)}`, DEFAULTS);
        expect(notices).toEqual([]);
        expect(read).toEqual(choices);
      }),
    );
  });

  it('writes nothing for the defaults, and only what differs otherwise', () => {
    expect(formatAddress(DEFAULTS, DEFAULTS)).toBe('');
    const changed = {
      ...DEFAULTS,
      knobs: DEFAULTS.knobs.map((knobs) => ({ ...knobs, 'arcface.m': 0.3 })),
      view: { ...DEFAULTS.view, hide: ['play', 'setup'] },
    };
    expect(formatAddress(changed, DEFAULTS)).toBe('m=0.3&hide=play,setup');
  });

  it('shows instruments that there are, two at most, and says of others that there are none', () => {
    const read = (hash: string) => parseAddress(hash, DEFAULTS);
    expect(read('#show=curves').choices.view.instruments).toEqual(['curves']);
    expect(read('#show=curves,oscilloscope')).toMatchObject({
      choices: { view: { instruments: ['curves'] } },
      notices: [{ code: 'address.show', detail: 'oscilloscope' }],
    });
  });

  it('lets a bad value cost only itself, and says which', () => {
    const { choices, notices } = parseAddress('#m=9&s=64&ids=2.5&loss=arc&lr=&seed=7', DEFAULTS);
    expect(choices.knobs).toEqual(DEFAULTS.knobs.map((knobs) => ({ ...knobs, scale: 64 })));
    expect(choices.setup).toEqual({ ...DEFAULTS.setup, seed: 7 });
    expect(notices).toEqual([
      { code: 'address.ids', detail: '2.5' },
      { code: 'address.loss', detail: 'arc' },
      { code: 'address.m', detail: '9' },
      { code: 'address.lr', detail: '' },
    ]);
  });

  it('survives any text, with choices in their ranges', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments()), fc.constantFrom(...ADDRESS_KEYS), (text, key) => {
        const { choices, notices } = parseAddress(`#${text}&${key}=${text}`, DEFAULTS);
        const again = parseAddress(formatAddress(choices, DEFAULTS), DEFAULTS);
        const [own, main] = choices.knobs;
        const { setup, view } = choices;
        expect(again).toEqual({ choices: choicesFrom({ setup, main, own, view }), notices: [] });
        for (const { detail } of notices) expect(detail.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('of the time of one circle says what the main run is, and compares it with the same without a margin, or with one', () => {
    const { choices } = parseAddress('#loss=softmax&m=0.3&s=16&lr=0.02&steps=200', DEFAULTS);
    const shared = { scale: 16, learningRate: 0.02, scheduleSteps: 200 };
    expect(choices.knobs[MAIN_LANE]).toEqual({ ...DEFAULT_KNOBS, ...shared, loss: 'softmax', 'arcface.m': 0.3 });
    expect(choices.knobs[COMPARED_LANE]).toMatchObject({ ...shared, loss: 'norm-softmax' });
    const [compared] = parseAddress('#loss=norm-softmax', DEFAULTS).choices.knobs;
    expect(compared.loss).toBe('arcface');
    expect(choices.view).toEqual(DEFAULTS.view);
    expect(parseAddress('#loss=arcface&m=0.5', DEFAULTS).choices).toEqual(DEFAULTS);
  });

  it('gives the compared run a loss and an m of its own, and an s that is then no longer linked', () => {
    const compared = (hash: string) => parseAddress(hash, DEFAULTS).choices.knobs[COMPARED_LANE];
    expect(compared('#vs.loss=arcface&vs.m=0.2&m=0.4')).toMatchObject({ loss: 'arcface', 'arcface.m': 0.2 });
    expect(compared('#vs.loss=arcface&m=0.4')).toMatchObject({ loss: 'arcface', 'arcface.m': 0.4 });
    expect(compared('#vs.loss=softmax&vs.m=0.2&m=0.4')).toMatchObject({ loss: 'softmax', 'arcface.m': 0.2 });
    const { choices } = parseAddress('#s=64&vs.s=8', DEFAULTS);
    expect(choices.knobs.map(({ scale }) => scale)).toEqual([8, 64]);
    expect(choices.view.isScaleLinked).toBe(false);
    expect(parseAddress('#s=64', DEFAULTS).choices.view.isScaleLinked).toBe(true);
  });

  it('keeps an s that is not linked, even where it is the same', () => {
    const choices = { ...DEFAULTS, view: { ...DEFAULTS.view, isScaleLinked: false } };
    expect(formatAddress(choices, DEFAULTS)).toBe('vs.s=32');
    expect(parseAddress('#vs.s=32', DEFAULTS).choices).toEqual(choices);
  });

  it('shows as many circles as it says, and which', () => {
    const view = (hash: string) => parseAddress(hash, DEFAULTS).choices.view;
    expect(view('#panes=1&lane=0')).toMatchObject({ panes: 1, shownLane: COMPARED_LANE });
    expect(view('#panes=auto')).toEqual(DEFAULTS.view);
    const { choices, notices } = parseAddress('#panes=3&lane=2&vs.m=9', DEFAULTS);
    expect(choices).toEqual(DEFAULTS);
    expect(notices).toEqual([
      { code: 'address.vs.m', detail: '9' },
      { code: 'address.panes', detail: '3' },
      { code: 'address.wall', detail: 'lane' },
    ]);
  });

  it('names the keys and the controls that it does not know', () => {
    const { choices, notices } = parseAddress('#margin=0.3&hide=play,everything', DEFAULTS);
    expect(choices.view.hide).toEqual(['play']);
    expect(notices).toEqual([
      { code: 'address.hide', detail: 'everything' },
      { code: 'address.unknown', detail: 'margin' },
    ]);
  });

  it('knows that there are ten digits', () => {
    const { choices, notices } = parseAddress('#data=digits&ids=12', DEFAULTS);
    expect(choices.setup.identities).toBe(10);
    expect(notices).toEqual([{ code: 'address.ids', detail: '12' }]);
    expect(allowedAt('ids', 'digits')).toEqual({ min: 2, max: 10, isWhole: true });
  });

  it('can say of each key what is allowed and what is in force', () => {
    for (const key of ADDRESS_KEYS) {
      if (LISTS.some((list) => list.key === key) || key === LESSON_KEY) continue;
      expect(allowedAt(key, 'faces')).not.toBeNull();
      expect(valueAt(key, DEFAULTS)).not.toBe('');
    }
    expect(allowedAt('margin', 'faces')).toBeNull();
  });

  it.each(LESSON_NAMES)(
    'reads the lesson %s as its settings, which are written as an address writes them',
    (lesson) => {
      const { settings, rescue } = LESSONS[lesson];
      const bare = parseAddress(settings, DEFAULTS);
      expect(bare.notices).toEqual([]);
      expect(partsOf(formatAddress(bare.choices, DEFAULTS))).toEqual(partsOf(settings));
      const opened = { ...bare.choices, view: { ...bare.choices.view, lesson } };
      expect(parseAddress(`lesson=${lesson}`, DEFAULTS)).toEqual({ choices: opened, notices: [] });
      expect(formatAddress(opened, DEFAULTS)).toBe(`lesson=${lesson}`);
      if (rescue === '') return;
      const mended = parseAddress(`lesson=${lesson}&${rescue}`, DEFAULTS);
      expect(mended.notices).toEqual([]);
      expect(mended.choices).not.toEqual(opened);
      expect(partsOf(formatAddress(mended.choices, DEFAULTS))).toEqual(partsOf(`lesson=${lesson}&${rescue}`));
    },
  );

  it('tells of a lesson that there is not, and follows the rest', () => {
    const { choices, notices } = parseAddress('lesson=calculus&m=0.3', DEFAULTS);
    expect(notices).toEqual([{ code: 'address.lesson', detail: 'calculus' }]);
    expect(choices).toEqual(parseAddress('m=0.3', DEFAULTS).choices);
  });

  it('takes a setting of a lesson back where the address has its key without a value', () => {
    const { choices } = parseAddress('lesson=margin-or-scale&vs.s=&images=', DEFAULTS);
    expect(choices.view.isScaleLinked).toBe(true);
    expect(choices.setup.imagesPerIdentity).toBe(DEFAULTS.setup.imagesPerIdentity);
  });

  it('takes the first of the reader’s languages that the page speaks', () => {
    expect(defaultChoices(['fr-FR', 'ja-JP', 'en']).view.language).toBe('ja');
    expect(defaultChoices(['de']).view.language).toBe('en');
  });
});

it('a drawn curve is kept of each lane, and a bad one costs only itself', () => {
  const read = (hash: string) => parseAddress(hash, DEFAULTS);
  const drawn = '#loss=own&own=0:1,1.2:0.1,pi:-1&vs.loss=own&vs.own=0:0.5,pi:-1.5';
  const { choices, notices } = read(drawn);
  expect(notices).toEqual([]);
  expect(choices.knobs.map((knobs) => knobs['own.psi'])).toEqual(['0:0.5,pi:-1.5', '0:1,1.2:0.1,pi:-1']);
  expect(partsOf(formatAddress(choices, DEFAULTS))).toEqual(partsOf(drawn.slice(1)));
  const bad = read('#loss=own&own=0:1,0.01:0,pi:-1&s=20');
  expect(bad.choices.knobs[MAIN_LANE]).toMatchObject({
    loss: 'own',
    scale: 20,
    'own.psi': DEFAULTS.knobs[MAIN_LANE]['own.psi'],
  });
  expect(bad.notices).toEqual([{ code: 'address.own', detail: '0:1,0.01:0,pi:-1', fault: 'order' }]);
});
