import { expect, it } from 'vitest';
import { type Neighbour, pageName } from './pageName.ts';

const ours = (name = '', frames: Neighbour[] = []): Neighbour => ({
  ...frames,
  top: null,
  name,
  length: frames.length,
});

/** Of a stranger only the places may be read. */
const stranger = (frames: Neighbour[] = []): Neighbour =>
  new Proxy(ours('', frames), {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'name') throw new DOMException('Blocked a frame', 'SecurityError');
      return Reflect.get(target, key);
    },
  });

/** Puts frames into the page that they are in. */
function inside(top: Neighbour, frames: Neighbour[]): void {
  for (const frame of frames) Object.assign(frame, { top });
}

it('frames find each other in a page of another origin, past strangers and within them', () => {
  const [first, deep] = [ours(), ours()];
  const page = stranger([stranger(), stranger([deep]), first]);
  inside(page, [first, deep]);
  expect(pageName(first, 'a')).toBe('a');
  expect(pageName(deep, 'b')).toBe('a');
  expect(pageName(first, 'c')).toBe('a');
});

it('frames of two pages have two names, and a page of ours is one of its frames', () => {
  const frame = ours();
  const page = ours('', [frame]);
  inside(page, [page, frame]);
  expect(pageName(frame, 'a')).toBe('a');
  expect(pageName(page, 'b')).toBe('a');
  const other = ours();
  inside(other, [other]);
  expect(pageName(other, 'c')).toBe('c');
});

it('what an element has named its frames is their name, and a name of somebody else is not', () => {
  const named = ['arclab-x', 'arclab-x', 'figure'].map((name) => ours(name));
  for (const frame of named) inside(frame, [frame]);
  expect(named.map((frame, i) => pageName(frame, `fresh ${i}`))).toEqual(['arclab-x', 'arclab-x', 'fresh 2']);
});
