import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANGES } from '../core/experiment.ts';
import { formatAddress, parseAddress } from './address.ts';
import { allowedAt } from './addressAllowed.ts';
import { ADDRESS_KEYS, FIELDS, valueAt } from './addressFields.ts';
import { anyChoices, choicesFrom } from './choices.testing.ts';
import { defaultChoices } from './defaults.ts';

/** Cases of what must hold for any address. */
const MANY = 10_000;
const DEFAULTS = defaultChoices(['en']);

describe('the address', () => {
  it('is a save file: every choice comes back as it was', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { choices: read, notices } = parseAddress(`#${formatAddress(choices, DEFAULTS)}`, DEFAULTS);
        expect(notices).toEqual([]);
        expect(read).toEqual(choices);
      }),
      { numRuns: MANY },
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
    const { choices, notices } = parseAddress('#m=half&s=64&ids=two&loss=arc&lr=&seed=7', DEFAULTS);
    expect(choices.knobs).toEqual(DEFAULTS.knobs.map((knobs) => ({ ...knobs, scale: 64 })));
    expect(choices.setup).toEqual({ ...DEFAULTS.setup, seed: 7 });
    expect(notices).toEqual([
      { code: 'address.ids', detail: 'two' },
      { code: 'address.loss', detail: 'arc' },
      { code: 'address.m', detail: 'half' },
      { code: 'address.lr', detail: '' },
    ]);
  });

  it('brings a number into its range, and says so', () => {
    const { choices, notices } = parseAddress('#ids=0&seed=1.6&m=9&s=-Infinity&vs.s=1e9&step=0', DEFAULTS);
    expect(choices.setup).toMatchObject({ identities: 2, seed: 2 });
    expect(choices.knobs.map(({ scale }) => scale)).toEqual([RANGES.scale.max, RANGES.scale.min]);
    expect(choices.knobs[1]['arcface.m']).toBe(1.5);
    expect(choices.view.until).toBe(1);
    expect(notices.map(({ code }) => code)).toEqual(
      ['ids', 'seed', 'm', 's', 'vs.s', 'step'].map((key) => `address.${key}`),
    );
  });

  it('survives any text, with choices in their ranges', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments()), fc.constantFrom(...ADDRESS_KEYS), (text, key) => {
        const { choices, notices } = parseAddress(`#${text}&${key}=${text}`, DEFAULTS);
        const again = parseAddress(formatAddress(choices, DEFAULTS), DEFAULTS);
        const [compared, main, ...ofWall] = choices.knobs;
        const expected = choicesFrom({ ...choices, main, others: [compared, ...ofWall] });
        expect(again).toEqual({ choices: expected, notices: [] });
        for (const { detail } of notices) expect(detail.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: MANY },
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
    for (const key of Object.keys(FIELDS)) {
      expect(allowedAt(key, 'faces')).not.toBeNull();
      // A tour that is not open and a step that is not asked for have none.
      expect(valueAt(key, DEFAULTS) === '').toBe(key === 'tour' || key === 'step');
    }
    expect(allowedAt('margin', 'faces')).toBeNull();
  });

  it('takes the first of the reader’s languages that the page speaks', () => {
    expect(defaultChoices(['fr-FR', 'ja-JP', 'en']).view.language).toBe('ja');
    expect(defaultChoices(['de']).view.language).toBe('en');
  });
});
