/** The sixteen identity colours, one set a theme, and the number every identity wears beside its colour.
 *  Found by annealing in OKLab under Machado's simulations, not by eye alone; palette.test.ts holds what they promise:
 *  apart for every kind of sight, in grey print, and at least 3 : 1 against the paper. */

export type Theme = 'light' | 'dark';

const LIGHT = [
  '#1c3390',
  '#cd7d02',
  '#1a7f6b',
  '#71244d',
  '#2d94d2',
  '#c14858',
  '#504f01',
  '#6a51b7',
  '#155d33',
  '#6e76dd',
  '#916901',
  '#7b001f',
  '#05967e',
  '#8c2870',
  '#779b45',
  '#114fa1',
] as const;

const DARK = [
  '#5b84d8',
  '#ffc892',
  '#15b99a',
  '#b25c99',
  '#7cddf8',
  '#ed8664',
  '#867b1a',
  '#b8a2ff',
  '#82921d',
  '#7695ed',
  '#e1ac41',
  '#b95269',
  '#14d1c0',
  '#c76da9',
  '#d4d362',
  '#4f75c8',
] as const;

/** How many identities have a colour of their own; a label past it starts over. */
export const IDENTITY_COLOURS = LIGHT.length;

/** An identity's colour, '#rrggbb'. @param label 0 … 15; others wrap around */
export function identityColour(label: number, theme: Theme): string {
  return (theme === 'dark' ? DARK : LIGHT)[label % IDENTITY_COLOURS];
}

/** The second cue: an identity's number from 1, the one the text and the medallions use. */
export function identityMark(label: number): string {
  return String(label + 1);
}
