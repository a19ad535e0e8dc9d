/** What is written on an <arc-lab>, as an address that its frame opens. It reads words and checks none: the frame does. */
import type { ArcLabOptions } from '../../public/arc-lab.d.ts';
import { HIDEABLE } from '../views/share/hideable.ts';

export const OPTION_NAMES = [
  'src',
  'loss',
  'margin',
  'scale',
  'seed',
  'data',
  'panes',
  'compare',
  'controls',
  'autoplay',
  'theme',
  'caption',
  'engine',
] as const satisfies readonly (keyof ArcLabOptions)[];
export type OptionName = (typeof OPTION_NAMES)[number];

/** As text, whether it was an attribute or a property; null where nothing is said. */
export type ReadOption = (name: OptionName | 'lang') => string | null;

const SAME: readonly (readonly [option: OptionName, key: string])[] = [
  ['loss', 'loss'],
  ['scale', 's'],
  ['seed', 'seed'],
  ['data', 'data'],
  ['panes', 'panes'],
  ['compare', 'vs.loss'],
  ['theme', 'theme'],
];

/** What a figure in an article shows when it is not told. */
const FIGURE = 'play,step,rewind,loss,m,s,timeline';

/** Shown always: it is where a frame says what went wrong. */
const KEPT = 'status';

const SHORT: Readonly<Record<string, string>> = { m: 'margin', s: 'scale' };

/** @returns the address that these options stand for, on top of the one after the '#' of src */
export function addressOf(read: ReadOption): URLSearchParams {
  const address = new URLSearchParams(read('src')?.split('#')[1] ?? '');
  for (const [option, key] of SAME) put(address, key, read(option));
  const loss = address.get('loss') ?? 'arcface';
  put(address, loss === 'arcface' ? 'm' : `${loss}.m`, read('margin'));
  put(address, 'lang', /^(en|ja)\b/.exec(read('lang') ?? '')?.[0] ?? null);
  const controls = read('controls') ?? (address.has('hide') ? null : FIGURE);
  if (controls !== null) put(address, 'hide', hiddenBy(controls) || null);
  return address;
}

/** @returns a patch that makes the one address the other; '' where they are the same */
export function patchFrom(before: URLSearchParams, after: URLSearchParams): string {
  const patch = new URLSearchParams();
  for (const key of before.keys()) if (!after.has(key)) patch.set(key, '');
  for (const [key, value] of after) if (before.get(key) !== value) patch.set(key, value);
  return patch.toString();
}

/** HTML's way of saying yes, but for "false", which frameworks write for no. */
export function isOn(option: string | null): boolean {
  return option !== null && option !== 'false';
}

function put(address: URLSearchParams, key: string, value: string | null): void {
  if (value !== null && value !== '') address.set(key, value);
}

function hiddenBy(controls: string): string {
  if (controls.trim() === 'all') return '';
  const shown = controls.split(',').map((name) => SHORT[name.trim()] ?? name.trim());
  return HIDEABLE.filter((name) => !shown.includes(name) && name !== KEPT).join();
}
