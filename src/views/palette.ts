/** The sixteen identity colours, one set a theme, and what every identity wears beside its colour: a number, and past the
 *  sixteenth a line that is not solid.
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

/** How many identities have a colour of their own; past them the colours come round again. */
export const IDENTITY_COLOURS = LIGHT.length;

/** Dash patterns of the lines of those who wear a colour for the first time, the second, and so on; lengths in line widths. */
const DASHES: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2], [8, 2, 1.5, 2]];

/** An identity's colour, '#rrggbb'. Past sixteen the colours come round again; those of an unfinished last round are the
 *  middle ones, so that on a circle two of one colour start at least eight places apart.
 *  @param label 0 … identities − 1 */
export function identityColour(label: number, theme: Theme, identities: number): string {
  const unfinished = identities % IDENTITY_COLOURS;
  const isInUnfinished = label >= IDENTITY_COLOURS && label >= identities - unfinished;
  const shift = isInUnfinished ? Math.floor((IDENTITY_COLOURS - unfinished) / 2) : 0;
  return (theme === 'dark' ? DARK : LIGHT)[(label + shift) % IDENTITY_COLOURS];
}

/** How an identity's line is broken, so that two of one colour differ; lengths in line widths, empty is solid. */
export function identityDashes(label: number): readonly number[] {
  return DASHES[roundOf(label) % DASHES.length];
}

function roundOf(label: number): number {
  return Math.floor(label / IDENTITY_COLOURS);
}

/** The second cue: an identity's number from 1, the one the text and the medallions use. */
export function identityMark(label: number): string {
  return String(label + 1);
}
