import { expect, it } from 'vitest';
import { en } from './text/en.ts';
import { usedKind, whatIsUsed } from './used.ts';

it('is what was chosen where that can be encoded, by the codec that is told', () => {
  const codecs = { mp4: 'avc', webm: 'vp9' };
  expect([usedKind('mp4', codecs), usedKind('webm', codecs)]).toEqual(['mp4', 'webm']);
  expect(whatIsUsed('mp4', codecs, en)).toBe('MP4 is encoded as H.264 here.');
});

it('is WebM where there is no H.264, and says so', () => {
  const codecs = { mp4: null, webm: 'vp9' };
  expect(usedKind('mp4', codecs)).toBe('webm');
  expect(whatIsUsed('mp4', codecs, en)).toMatch(/does not encode H\.264.* you get WebM \(VP9\)/);
});

it('is nothing before that is known and where nothing can be encoded, but for GIF', () => {
  const none = { mp4: null, webm: null };
  expect([usedKind('mp4', null), usedKind('mp4', none), usedKind('webm', none)]).toEqual([null, null, null]);
  expect([usedKind('gif', null), usedKind('gif', none)]).toEqual(['gif', 'gif']);
  expect(whatIsUsed('webm', none, en)).toBe(en.noVideo);
});
