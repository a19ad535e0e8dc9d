/** The address of a lesson: its name stands for its settings. */
import { describe, expect, it } from 'vitest';
import { LESSON_NAMES, LESSONS } from '../core/lessons/lessons.ts';
import { formatAddress, parseAddress } from './address.ts';
import { defaultChoices } from './defaults.ts';

const DEFAULTS = defaultChoices(['en']);

const partsOf = (address: string) => address.split('&').sort();

describe('the address', () => {
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
});
