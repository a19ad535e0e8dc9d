/** The colours and the typeface in force, read from the page's custom properties where the circle stands. */
import { identityColour, type Theme } from '../palette.ts';

export interface Inks {
  theme: Theme;
  paper: string;
  ink: string;
  soft: string;
  hairline: string;
  accent: string;
  /** [c] by label. */
  identities: readonly string[];
  fontFamily: string;
}

/** @param probe an element that wears each colour in one property (see .inks in circle.module.css), so that whatever CSS
 *  the page used to say it comes back as a plain colour  @param identities how many colours are needed */
export function readInks(probe: Element, identities: number): Inks {
  const style = getComputedStyle(probe);
  const theme = isDark(style.backgroundColor) ? 'dark' : 'light';
  return {
    theme,
    paper: style.backgroundColor,
    ink: style.color,
    soft: style.borderTopColor,
    hairline: style.borderRightColor,
    accent: style.borderBottomColor,
    identities: Array.from({ length: identities }, (_, label) => identityColour(label, theme, identities)),
    fontFamily: style.fontFamily,
  };
}

/** Any CSS colour may come in, so a pixel is painted with it and looked at. */
function isDark(colour: string): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110;
}
