/** What the page fetches when somebody wants a picture's text as outlines. */
import faces from 'virtual:outlines';
import japaneseFaces from 'virtual:outlines-japanese';
import { loadFaces } from './glyphs.ts';
import { type Outlined, outlined } from './outlined.ts';

const JAPANESE = /[\u3000-\u9fff\uff01-\uffef]/;

/** @throws Error where the letters could not be fetched */
export async function withOutlines(svg: string): Promise<Outlined> {
  const hasJapanese = JAPANESE.test(svg);
  const [latin, japanese] = await Promise.all([loadFaces(faces), hasJapanese ? loadFaces(japaneseFaces) : null]);
  return outlined(svg, {
    ...latin,
    sans: { ...latin.sans, ...japanese?.sans },
    sansBold: { ...latin.sansBold, ...japanese?.sansBold },
  });
}
