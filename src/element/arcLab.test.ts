import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ArcLabElement as Declared } from '../../public/arc-lab.d.ts';
import { ArcLabElement } from './arcLab.ts';
import { OPTION_NAMES } from './options.ts';

it('a server can import the module', () => {
  expect(globalThis.customElements).toBeUndefined();
  expect(ArcLabElement.observedAttributes).toEqual([...OPTION_NAMES, 'lang']);
});

it('every name that the types declare is there', () => {
  const declared: Record<Exclude<keyof Declared, keyof HTMLElement> | 'autoplay', true> = {
    ...{ src: true, loss: true, margin: true, scale: true, seed: true, data: true, panes: true, compare: true },
    ...{ controls: true, autoplay: true, theme: true, caption: true, engine: true },
    ...{ isReady: true, now: true, address: true, warnings: true, failure: true, whenReady: true },
    ...{ play: true, pause: true, step: true, rewind: true, seek: true, set: true, snapshot: true },
  };
  expect(Object.keys(declared).filter((name) => !(name in ArcLabElement.prototype))).toEqual([]);
});

it('the types name every option and no other', () => {
  const types = readFileSync('public/arc-lab.d.ts', 'utf8');
  const body = /interface ArcLabOptions \{([^}]*)\}/.exec(types)?.[1] ?? '';
  expect([...body.matchAll(/^ {2}(\w+)\?/gm)].map(([, name]) => name)).toEqual([...OPTION_NAMES]);
});
