import { expect, it } from 'vitest';
import { parseAddress } from '../store/address.ts';
import { defaultChoices } from '../store/defaults.ts';
import { addressOf, isOn, type OptionName, patchFrom } from './options.ts';

const written = (options: Partial<Record<OptionName | 'lang', string>>) => addressOf((name) => options[name] ?? null);
const read = (options: Parameters<typeof written>[0]) =>
  parseAddress(written(options).toString(), defaultChoices(['en']));

it('options are an address that the frame understands', () => {
  const { choices, notices } = read({
    ...{ loss: 'cosface', margin: '0.1', scale: '64', seed: '7', data: 'digits', panes: '2', compare: 'softmax' },
    ...{ theme: 'dark', lang: 'ja-JP', controls: 'all' },
  });
  expect(notices).toEqual([]);
  expect(choices.setup).toMatchObject({ seed: 7, data: 'digits' });
  expect(choices.knobs[0].loss).toBe('softmax');
  expect(choices.knobs[1]).toMatchObject({ loss: 'cosface', 'cosface.m': 0.1, scale: 64 });
  expect(choices.view).toMatchObject({ panes: 2, theme: 'dark', language: 'ja', hide: [] });
});

it('a margin without a loss is ArcFace’s', () => {
  expect(read({ margin: '0.3' }).choices.knobs[1]['arcface.m']).toBe(0.3);
});

it('an option counts before the address after src, and what is not said is left to it', () => {
  const address = written({ src: 'https://example.org/embed.html#m=0.2&ids=4&hide=seed', margin: '0.3', scale: '' });
  expect(Object.fromEntries(address)).toEqual({ m: '0.3', ids: '4', hide: 'seed' });
});

it('controls name what is shown, by the short names too; the status line stays', () => {
  const hide = (controls: string) => read({ controls }).choices.view.hide;
  expect(hide('play, m,loss')).not.toContain('margin');
  expect(hide('play, m,loss')).toEqual(expect.arrayContaining(['scale', 'seed', 'setup', 'caption']));
  expect(hide('')).toContain('play');
  expect(hide('')).not.toContain('status');
  expect(hide('all')).toEqual([]);
});

it('a figure that says nothing shows what moves it, and no drawers', () => {
  const { hide } = read({}).choices.view;
  for (const name of ['play', 'loss', 'margin', 'scale']) expect(hide).not.toContain(name);
  for (const name of ['setup', 'expert', 'instruments', 'caption']) expect(hide).toContain(name);
});

it('a language that there is not is left to the reader’s browser', () => {
  expect(written({ lang: 'fr' }).has('lang')).toBe(false);
});

it('a patch names what changed, and empties what is gone', () => {
  const patch = patchFrom(new URLSearchParams('m=0.3&s=64'), new URLSearchParams('m=0.4&theme=dark'));
  expect(patch).toBe('s=&m=0.4&theme=dark');
  expect(patchFrom(new URLSearchParams('a=1'), new URLSearchParams('a=1'))).toBe('');
});

it('"false" is no, and a bare attribute is yes', () => {
  expect(['false', null, '', 'true', 'visible'].map(isOn)).toEqual([false, false, true, true, true]);
});
