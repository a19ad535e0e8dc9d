import { expect, it } from 'vitest';
import { parseAddress } from '../../store/address.ts';
import { choicesOf } from '../../store/addressBar.ts';
import { defaultChoices } from '../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../store/fakeClient.ts';
import { createLab } from '../../store/lab.ts';
import { elementSnippet, frameSnippet, isRepeatable, shareLink } from './shareLink.ts';

const PAGE = 'https://example.org/lab/?from=hall#m=0.1';
const NOTHING = { step: null, hide: [], keepsLanguage: false };

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(['en']), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  const link = (options: Partial<Parameters<typeof shareLink>[2]> = {}) =>
    shareLink(PAGE, choicesOf(lab.store.getState()), { ...NOTHING, ...options });
  const opened = (text: string, language = 'en') => parseAddress(new URL(text).hash, defaultChoices([language]));
  return { client, lab, link, opened };
}

it('a link opens what it was made of, and says no more than it must', () => {
  const { lab, link, opened } = start();
  expect(link()).toBe('https://example.org/lab/?from=hall');
  lab.setAllKnobs(choicesOf(lab.store.getState()).knobs.map((its) => ({ ...its, 'arcface.m': 0.3 })));
  lab.setSetup({ seed: 7 });
  expect(link()).toBe('https://example.org/lab/?from=hall#seed=7&m=0.3');
  expect(opened(link({ step: 312, hide: ['seed', 'caption'] }))).toEqual({
    choices: {
      ...choicesOf(lab.store.getState()),
      view: { ...lab.store.getState().view, until: 312, hide: ['seed', 'caption'] },
    },
    notices: [],
  });
});

it('a link keeps its language where it is told to, and else takes the reader’s', () => {
  const { link, opened } = start();
  expect(opened(link(), 'ja').choices.view.language).toBe('ja');
  expect(opened(link({ keepsLanguage: true }), 'ja').choices.view.language).toBe('en');
});

it('what an address hides stays hidden', () => {
  const { lab, link, opened } = start();
  lab.setView({ hide: ['lessons'] });
  expect(opened(link({ hide: ['seed'] })).choices.view.hide.toSorted()).toEqual(['lessons', 'seed']);
});

it('only a run by the knobs of now can be repeated', () => {
  const { client, lab } = start();
  const state = lab.store.getState;
  expect(isRepeatable(state())).toBe(false);
  client.report(shot(100));
  expect(isRepeatable(state())).toBe(true);
  lab.setKnobs({ 'arcface.m': 0.3 });
  expect(isRepeatable(state())).toBe(false);
});

it('a frame’s address and title cannot end its attributes', () => {
  expect(frameSnippet('https://example.org/lab/#own="&a=1', 'a "b" <c>')).toContain(
    'src="https://example.org/lab/embed.html#own=%22&amp;a=1" title="a &quot;b&quot; &lt;c>"',
  );
});

it('an element comes with its script and leads to the page where there is none', () => {
  const snippet = elementSnippet('https://example.org/lab/index.html#m=0.3', 'a "b" <c>');
  expect(snippet).toContain('src="https://example.org/lab/arc-lab.js"');
  expect(snippet).toContain('<arc-lab src="https://example.org/lab/embed.html#m=0.3"');
  expect(snippet).toContain(
    '<a href="https://example.org/lab/index.html#m=0.3">a "b" &lt;c></a>'.replaceAll('"b"', '&quot;b&quot;'),
  );
});
