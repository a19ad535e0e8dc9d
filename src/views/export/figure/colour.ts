/** Any CSS colour as what SVG took from the beginning: six digits and an opacity. */

export interface PlainColour {
  readonly hex: string;
  /** 0 … 1. */
  readonly opacity: number;
}

/** A pixel is painted with it and looked at: a browser tells a mixed colour in words that other programs do not know.
 *  @returns null for none */
export function createColours(): (colour: string) => PlainColour | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, PlainColour | null>();
  const look = (colour: string): PlainColour | null => {
    if (!ctx || colour === 'none' || colour === '') return null;
    ctx.clearRect(0, 0, 1, 1);
    ctx.fillStyle = colour;
    ctx.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = ctx.getImageData(0, 0, 1, 1).data;
    if (a === 0) return null;
    return { hex: `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`, opacity: a / 255 };
  };
  return (colour) => {
    const found = known.get(colour) ?? look(colour);
    known.set(colour, found);
    return found;
  };
}
