import { expect, it } from 'vitest';
import { inPhrases } from './phrases.ts';

it('a Japanese line may break between phrases, and nothing else about it changes', () => {
  expect(inPhrases('正規化すれば、残るのは角度だけ', 'ja')).toBe('正規化すれば、<wbr>残るのは<wbr>角度だけ');
  const html = '円の<b title="一歩ずつ進む">上では</b>角度が弧の長さです。';
  expect(inPhrases(html, 'ja').replaceAll('<wbr>', '')).toBe(html);
  expect(inPhrases('円の<b title="一歩ずつ進む">上では</b>', 'ja')).toContain('<b title="一歩ずつ進む">');
});

it('English is left as it is', () => {
  expect(inPhrases('Only the angle is left', 'en')).toBe('Only the angle is left');
});
