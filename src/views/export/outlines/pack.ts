/** Packs the outlines of letters into two small files when the page is built, of fonts under the SIL Open Font License: Noto Sans
 *  and STIX Two, and for Japanese BIZ UDPGothic, of which it takes what the page writes; a module for Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import opentype, { type Font } from 'opentype.js';
import type { Plugin } from 'vite';
import { builtFile } from '../../../data/builtFile.ts';
import type { Face, FaceName } from './glyphs.ts';

/** Of an em. */
const UNITS = 1000;

/** First and last of each range. */
const LATIN = '\u0020\u007e\u00a0\u00ff\u2010\u2044';
const NAMES = '\u0100\u017f\u1d40\u1d40'; // of people, and the sign of a transpose
const GREEK = '\u0370\u03ff';
const SIGNS = '\u0302\u0302\u2016\u2016\u2080\u2089\u2190\u2193\u2200\u22a5\u2308\u230b';
/** Every kana, since names are written in them; then what the page writes. */
const KANA = '\u3041\u30ff';
const JAPANESE = /[\u3000-\u9fff\uff01-\uffef]/g;

/** The files of a font, each with some of its letters: those that come first count. */
const FONTS: Readonly<Record<FaceName, readonly string[]>> = {
  sans: files('noto-sans', '400-normal', ['latin', 'greek', 'latin-ext']),
  sansBold: files('noto-sans', '600-normal', ['latin', 'greek', 'latin-ext']),
  sansItalic: files('noto-sans', '400-italic', ['latin', 'greek', 'latin-ext']),
  serif: files('stix-two-text', '400-normal', ['latin', 'greek', 'latin-ext']),
  serifItalic: files('stix-two-text', '400-italic', ['latin', 'greek', 'latin-ext']),
  signs: files('stix-two-math', '400-normal', ['latin']),
};

/** [letter] that the page writes in Japanese, and every kana. @param folder of its sources */
function japaneseLetters(folder: string): readonly string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const written = sources.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(JAPANESE) ?? []);
  return [...new Set([...between(KANA), ...written])].sort();
}

/** As glyphs.ts describes them. */
export async function packFaces(): Promise<Uint8Array> {
  const letters = between(LATIN + NAMES + GREEK);
  const faces = Object.entries(FONTS).map(([name, fonts]) => [
    name,
    faceOf(fonts.map(open), name === 'signs' ? between(SIGNS) : letters),
  ]);
  return pack(Object.fromEntries(faces));
}

/** The same for Japanese, which has no italics. @param folder of the page's sources */
export async function packJapanese(folder: string): Promise<Uint8Array> {
  const letters = japaneseLetters(folder);
  const [sans, sansBold] = ['400', '700'].map((weight) =>
    faceOf(files('biz-udpgothic', `${weight}-normal`, ['japanese']).map(open), letters),
  );
  return pack({ sans, sansBold });
}

/** Vite plugins: `import url from 'virtual:outlines'` is the address of the packed faces, and 'virtual:outlines-japanese' that of
 *  the Japanese ones. */
export function letterOutlines(): Plugin[] {
  const file = { extension: 'bin', type: 'application/octet-stream' };
  const views = fileURLToPath(new URL('../../', import.meta.url));
  return [
    builtFile({ name: 'outlines', ...file, make: packFaces }),
    builtFile({ name: 'outlines-japanese', ...file, make: () => packJapanese(views) }),
  ];
}

function files(font: string, style: string, parts: readonly string[]): string[] {
  return parts.map((part) => `@fontsource/${font}/files/${font}-${part}-${style}.woff`);
}

function open(file: string): Font {
  const { buffer, byteOffset, byteLength } = readFileSync(createRequire(import.meta.url).resolve(file));
  // What Node reads may be a part of a larger buffer, or of one that is shared.
  return opentype.parse(Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength)).buffer);
}

function between(ends: string): string[] {
  const codes = [...ends].map((letter) => letter.charCodeAt(0));
  return codes.flatMap((first, i) =>
    i % 2 === 0 ? Array.from({ length: codes[i + 1] - first + 1 }, (_, k) => String.fromCharCode(first + k)) : [],
  );
}

function faceOf(fonts: readonly Font[], letters: readonly string[]): Face {
  const face: Record<string, readonly [number, string]> = {};
  for (const letter of letters) {
    const font = fonts.find((its) => its.charToGlyphIndex(letter) > 0);
    if (!font) continue;
    const glyph = font.charToGlyph(letter);
    const advance = Math.round((glyph.advanceWidth * UNITS) / font.unitsPerEm);
    face[letter] = [advance, outlineOf(glyph.getPath(0, 0, UNITS).commands)];
  }
  return face;
}

type Command = ReturnType<ReturnType<Font['charToGlyph']>['getPath']>['commands'][number];

/** Relative commands, whose small numbers pack better. Each place is rounded as such, so that no error adds up. The font's own
 *  contours end where they begin and do not say so; one whose line is to be drawn has to. */
function outlineOf(commands: readonly Command[]): string {
  let [atX, atY] = [0, 0];
  let [startX, startY] = [0, 0];
  const relative = commands.map(({ type, x, y, x1, y1, x2, y2 }, i) => {
    if (type === 'Z') return '';
    if (type === 'M') [atX, atY] = [startX, startY];
    const places = { M: [x, y], L: [x, y], Q: [x1, y1, x, y], C: [x1, y1, x2, y2, x, y] }[type].map(Math.round);
    const numbers = places.map((its, k) => its - (k % 2 === 0 ? atX : atY));
    [atX, atY] = places.slice(-2);
    if (type === 'M') [startX, startY] = [atX, atY];
    const isNowhere = type === 'L' && numbers.every((its) => its === 0);
    return isNowhere ? '' : (type === 'M' && i > 0 ? 'z' : '') + type.toLowerCase() + numbers.join(' ');
  });
  return commands.length > 0 ? `${relative.join('')}z` : '';
}

function pack(faces: Readonly<Partial<Record<FaceName, Face>>>): Promise<Uint8Array> {
  return promisify(deflateRaw)(JSON.stringify(faces), { level: 9 });
}
