/** What a film is really made as here, and the sentence that says so: a change of format is never silent. */
import { codecName } from './codecName.ts';
import type { Codecs } from './messages.ts';
import type { FilmKind } from './order.ts';
import type { FilmCatalogue } from './text/catalogue.ts';

export const KIND_NAMES: Readonly<Record<FilmKind, string>> = { mp4: 'MP4', webm: 'WebM', gif: 'GIF' };

/** @param codecs null while they are tried  @returns null where it cannot be made, or not yet */
export function usedKind(kind: FilmKind, codecs: Codecs | null): FilmKind | null {
  if (kind === 'gif') return kind;
  if (codecs?.[kind]) return kind;
  return codecs?.webm ? 'webm' : null;
}

export function whatIsUsed(kind: FilmKind, codecs: Codecs | null, film: FilmCatalogue): string {
  if (kind === 'gif') return film.colours;
  if (!codecs) return film.probing;
  const [own, webm] = [codecs[kind], codecs.webm];
  if (own) return film.codec(KIND_NAMES[kind], codecName(own));
  return webm ? film.webmInstead(codecName(webm)) : film.noVideo;
}
