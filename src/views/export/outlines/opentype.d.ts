/** The part of opentype.js that is used; the package has no types of its own. */
declare module 'opentype.js' {
  interface Command {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    x: number;
    y: number;
    x1: number;
    y1: number;
    x2: number;
    y2: number;
  }
  interface Glyph {
    advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): { commands: Command[] };
  }
  export interface Font {
    unitsPerEm: number;
    /** 0 where the font lacks the letter. */
    charToGlyphIndex(letter: string): number;
    charToGlyph(letter: string): Glyph;
  }
  // In Node it is CommonJS, of which nothing can be imported by name.
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
