import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  DATA_NAMES,
  DEFAULT_KNOBS,
  EMBEDDING_NORM_NAMES,
  LOSS_NAMES,
  NETWORK_NAMES,
  OPTIMISER_NAMES,
  RANGES,
} from '../core/experiment.ts';
import { formatAddress, parseAddress } from './address.ts';
import { ADDRESS_KEYS, allowedAt, valueAt } from './addressFields.ts';
import { CONTROL_NAMES } from './controls.ts';
import { defaultChoices } from './defaults.ts';
import type { Choices } from './state.ts';

const DEFAULTS = defaultChoices(['en']);

const real = (name: keyof typeof RANGES) => fc.double({ ...RANGES[name], noNaN: true }).map((x) => x + 0);
const whole = (name: keyof typeof RANGES) => fc.integer(RANGES[name]);
const anyChoices: fc.Arbitrary<Choices> = fc.record({
  setup: fc
    .record({
      data: fc.constantFrom(...DATA_NAMES),
      identities: whole('identities'),
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
  knobs: fc.record({
    loss: fc.constantFrom(...LOSS_NAMES),
    margin: real('margin'),
    scale: real('scale'),
    learningRate: real('learningRate'),
    batchSize: whole('batchSize'),
    optimiser: fc.constantFrom(...OPTIMISER_NAMES),
    scheduleSteps: whole('scheduleSteps'),
    warmup: real('warmup'),
    scaleStart: real('scaleStart'),
    scaleRamp: real('scaleRamp'),
    marginRamp: real('marginRamp'),
  }),
  view: fc.record({
    projection: fc.constantFrom('circle' as const, 'plane' as const),
    language: fc.constantFrom('en' as const, 'ja' as const),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
    stepsPerSecond: fc.option(fc.double({ min: 0.25, max: 1000, noNaN: true }), { nil: null }),
    hide: fc.subarray([...CONTROL_NAMES]),
  }),
});

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
      knobs: { ...DEFAULTS.knobs, margin: 0.3 },
      view: { ...DEFAULTS.view, hide: ['play', 'setup'] },
    };
    expect(formatAddress(changed, DEFAULTS)).toBe('m=0.3&hide=play,setup');
  });

  it('lets a bad value cost only itself, and says which', () => {
    const { choices, notices } = parseAddress('#m=9&s=64&ids=2.5&loss=arc&lr=&seed=7', DEFAULTS);
    expect(choices.knobs).toEqual({ ...DEFAULT_KNOBS, scale: 64 });
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
        expect(again).toEqual({ choices, notices: [] });
        for (const { detail } of notices) expect(detail.length).toBeLessThanOrEqual(60);
      }),
    );
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
      if (key === 'hide') continue;
      expect(allowedAt(key, 'faces')).not.toBeNull();
      expect(valueAt(key, DEFAULTS)).not.toBe('');
    }
    expect(allowedAt('margin', 'faces')).toBeNull();
  });

  it('takes the first of the reader’s languages that the page speaks', () => {
    expect(defaultChoices(['fr-FR', 'ja-JP', 'en']).view.language).toBe('ja');
    expect(defaultChoices(['de']).view.language).toBe('en');
  });
});
