/** The colours of what is drawn for a file, whatever the page's own are: those of the page's two themes, on white or on its
 *  dark paper, and the family that every program has. */
import type { Inks } from '../../circle/inks.ts';
import { identityColour, type Theme } from '../../palette.ts';

type Colours = Pick<Inks, 'paper' | 'ink' | 'soft' | 'hairline' | 'accent'>;

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: { paper: '#ffffff', ink: '#1d1c1a', soft: '#625f58', hairline: '#d9d6cd', accent: '#b3371a' },
  dark: { paper: '#15171b', ink: '#e9e6df', soft: '#a3a099', hairline: '#34373d', accent: '#ff8f6b' },
};

export function inksOf(theme: Theme, identities: number): Inks {
  return {
    theme,
    ...COLOURS[theme],
    identities: Array.from({ length: identities }, (_, label) => identityColour(label, theme, identities)),
    fontFamily: 'sans-serif',
  };
}
