import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../store/address.ts';
import { defaultChoices } from '../../store/defaults.ts';
import { CATALOGUES } from '../text/languages.ts';
import { noticeSentence } from './noticeSentence.ts';

function sentences(hash: string, language: 'en' | 'ja' = 'en') {
  const { choices, notices } = parseAddress(hash, defaultChoices(['en']));
  return notices.map((notice) => noticeSentence(notice, choices, CATALOGUES[language]));
}

describe('a notice', () => {
  it('says what was got, what is allowed and what is used', () => {
    expect(sentences('#m=9')).toEqual(['The address says m=9; m goes from 0 to 1.5. 1.5 is used instead.']);
    expect(sentences('#ids=2.5')).toEqual([
      'The address says ids=2.5; ids is a whole number from 2 to 64. 3 is used instead.',
    ]);
    expect(sentences('#theme=blue')).toEqual([
      'The address says theme=blue; theme can be auto, light, dark. auto is used instead.',
    ]);
    expect(sentences('#data=digits&ids=12')).toEqual([
      'The address says ids=12; ids is a whole number from 2 to 10. 10 is used instead.',
    ]);
  });

  it('names each key once, and how those of the other circles start', () => {
    const [sentence] = sentences('#margin=0.5');
    expect(sentence).toMatch(
      /“margin”, which this page does not know\. It knows v, lesson, data, ids,.* loss, m, guard,/,
    );
    expect(sentence).toMatch(/ start with vs\., w1\., w3\., w4\., w5\.\.$/);
    expect(sentence).not.toContain('vs.loss');
    expect(sentences('#margin=0.5', 'ja')[0]).toContain('vs., w1., w3., w4., w5. を前に');
  });

  it('says what is no curve in a curve, and which is kept', () => {
    const kept = defaultChoices(['en']).knobs[0]['own.psi'];
    expect(sentences('#own=0.2:1,pi:-1&m=0.3')).toEqual([
      `The address says own=0.2:1,pi:-1; a curve begins at θ = 0. ${kept} is used instead.`,
    ]);
    expect(sentences('#vs.own=0:1,1:NaN,pi:-1')[0]).toMatch(/^The address says vs.own=.* two numbers for each point/);
    expect(sentences(`#own=${'0:1,'.repeat(200)}pi:-1`)[0]).toMatch(/a curve has 2 to 9 points/);
    expect(sentences('#own=0:1,pi:-9', 'ja')[0]).toMatch(/ψ は −2 から 1 まで/);
  });

  it('says of what is used instead only where there is something', () => {
    expect(sentences('#tour=abc')).toEqual([
      'The address says tour=abc; tour is a whole number from 1 to 12. It is left out.',
    ]);
    expect(sentences('#step=x', 'ja')[0]).toMatch(/20000 までの整数です。この指定は使いません。$/);
    expect(sentences('#speed=x')[0]).toMatch(/max is used instead/);
  });

  it('names what the page does not know', () => {
    expect(sentences('#hide=all')[0]).toContain('“all”');
    expect(sentences('#margin=1')[0]).toContain('“margin”');
    expect(sentences('#v=1')).toEqual([]);
    expect(sentences('#v=2')[0]).toMatch(/v=2.*version 1/);
  });

  it('says from which step training goes on, or that it does not', () => {
    const choices = defaultChoices(['en']);
    for (const [code, language, said] of [
      ['branch.earlier', 'en', /Of step 55 .* from step 50/],
      ['branch.earlier', 'ja', /55.*50/],
      ['branch.untrained', 'en', /from step 55: this run has come to step 50/],
      ['branch.untrained', 'ja', /55.*50/],
    ] as const)
      expect(noticeSentence({ code, detail: '55', used: '50' }, choices, CATALOGUES[language])).toMatch(said);
  });

  it('is complete in Japanese too', () => {
    for (const sentence of sentences('#m=9&ids=x&theme=blue&hide=all&q=1&v=2', 'ja')) {
      expect(sentence).toMatch(/アドレス/);
      expect(sentence).not.toMatch(/undefined/);
    }
  });
});
