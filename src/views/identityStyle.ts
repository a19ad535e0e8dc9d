/** An identity's colour for style sheets: light-dark(var(--light), var(--dark)) is the one of the theme in force. */
import type { CSSProperties } from 'react';
import { identityColour } from './palette.ts';

export function identityStyle(label: number, identities: number): CSSProperties {
  const colour = (theme: 'light' | 'dark') => identityColour(label, theme, identities);
  return { '--light': colour('light'), '--dark': colour('dark') } as CSSProperties; // React knows no custom properties
}
