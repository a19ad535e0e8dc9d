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

/** How opaque a dot of each is. Where dots lie on each other the colour deepens, and that is why none is opaque that need not be:
 *  one alone stands out from the paper by 3 : 1 as well, and the palest are nearly solid for it. */
const DOTS: Readonly<Record<Theme, readonly number[]>> = {
  light: [0.6, 0.98, 0.75, 0.6, 0.95, 0.74, 0.6, 0.68, 0.61, 0.85, 0.76, 0.6, 0.87, 0.6, 0.99, 0.6],
  dark: [0.7, 0.6, 0.6, 0.78, 0.6, 0.6, 0.78, 0.6, 0.67, 0.6, 0.6, 0.83, 0.6, 0.67, 0.6, 0.8],
};

/** WCAG's relative luminance from which black stands out by as much as white does. */
const MIDDLE_LUMINANCE = 0.179;

/** How many identities have a colour of their own; past them the colours come round again. */
export const IDENTITY_COLOURS = LIGHT.length;

/** Dash patterns of the lines of those who wear a colour for the first time, the second, and so on; lengths in line widths. */
const DASHES: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2], [8, 2, 1.5, 2]];

/** An identity's colour, '#rrggbb'. Past sixteen the colours come round again; those of an unfinished last round are the
 *  middle ones, so that on a circle two of one colour start at least eight places apart.
 *  @param label 0 … identities − 1 */
export function identityColour(label: number, theme: Theme, identities: number): string {
  return (theme === 'dark' ? DARK : LIGHT)[colourOf(label, identities)];
}

/** How opaque one dot of an identity is, 0 … 1, on the theme's paper or on white. */
export function dotOpacity(label: number, theme: Theme, identities: number): number {
  return DOTS[theme][colourOf(label, identities)];
}

/** What is written on a colour: black or white, of which one always stands out by 4.5 : 1. @param colour '#rrggbb' */
export function inkOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > MIDDLE_LUMINANCE ? '#000000' : '#ffffff';
}

/** How an identity's line is broken, so that two of one colour differ; lengths in line widths, empty is solid. */
export function identityDashes(label: number): readonly number[] {
  return DASHES[roundOf(label) % DASHES.length];
}

function colourOf(label: number, identities: number): number {
  const unfinished = identities % IDENTITY_COLOURS;
  const isInUnfinished = label >= IDENTITY_COLOURS && label >= identities - unfinished;
  const shift = isInUnfinished ? Math.floor((IDENTITY_COLOURS - unfinished) / 2) : 0;
  return (label + shift) % IDENTITY_COLOURS;
}

function roundOf(label: number): number {
  return Math.floor(label / IDENTITY_COLOURS);
}

/** The second cue: an identity's number from 1, the one the text and the medallions use. */
export function identityMark(label: number): string {
  return String(label + 1);
}
