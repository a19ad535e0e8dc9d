import { readFileSync } from 'node:fs';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { expect, it } from 'vitest';
import { ArcLabElement } from '../../element/arcLab.ts';
import { OPTION_NAMES } from '../../element/options.ts';
import { customElementsOf } from './customElements.ts';

const [module] = customElementsOf(readFileSync('public/arc-lab.d.ts', 'utf8')).modules;
const element = module.declarations?.[0] as CustomElementDeclaration; // the only one there is

const namesOf = (list: readonly { name: string }[] = []) => list.map(({ name }) => name);
const shadow = readFileSync('src/element/shadow.ts', 'utf8');
const inShadow = (pattern: RegExp) => [...new Set(Array.from(shadow.matchAll(pattern), ([, name]) => name))];

it('the attributes are those that the element observes, and each but lang is a property', () => {
  expect(namesOf(element.attributes)).toEqual(ArcLabElement.observedAttributes);
  const reflecting = element.members?.filter((member) => 'attribute' in member);
  expect(namesOf(reflecting)).toEqual([...OPTION_NAMES]);
});

it('every member is one that the element has, with what it takes', () => {
  expect(namesOf(element.members).filter((name) => !(name in ArcLabElement.prototype))).toEqual([]);
  expect(element.members?.find(({ name }) => name === 'seek')).toEqual({
    kind: 'method',
    name: 'seek',
    description: 'Shows a step of the run so far; trains up to it from the start where there is none yet.',
    parameters: [{ name: 'step', type: { text: 'number' } }],
    return: { type: { text: 'void' } },
  });
});

it('events, parts, properties and states are those that there are', () => {
  expect(element.events?.map(({ name, type }) => [name, type.text])).toEqual([
    ['ready', 'CustomEvent<null>'],
    ['step', 'CustomEvent<ArcLabStep>'],
    ['change', 'CustomEvent<{ address: string }>'],
    ['warning', 'CustomEvent<ArcLabTrouble>'],
    ['error', 'CustomEvent<ArcLabTrouble>'],
  ]);
  expect(namesOf(element.cssParts)).toEqual(inShadow(/part\.add\('([\w-]+)'/g));
  expect(namesOf(element.cssProperties)).toEqual(inShadow(/var\((--[\w-]+)/g));
  expect(namesOf(element.cssStates)).toEqual(['ready']);
  expect(element.slots?.[0].description).toMatch(/^The still: shown until/);
});

it('types that do not declare the element are refused', () => {
  expect(() => customElementsOf('export {};')).toThrow('no interface ArcLabElement');
});
