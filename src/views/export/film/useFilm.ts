/** One film at a time: how far it is, a way to stop it, and the file when it is there. */
import { useEffect, useRef, useState } from 'react';
import { download } from '../../dialog/download.ts';
import type { Formats } from '../../format.ts';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { codecName } from './codecName.ts';
import type { FilmOrder } from './order.ts';
import { type Film, makeFilm, type Pending } from './studio.ts';
import type { FilmCatalogue } from './text/catalogue.ts';

interface Words {
  film: FilmCatalogue;
  words: ExportCatalogue;
  formats: Formats;
}

interface Making {
  done: number;
  /** 1 until it is known. */
  frames: number;
}

export function useFilm({ film, words, formats }: Words) {
  const pending = useRef<Pending<Film>>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const [outcome, setOutcome] = useState('');
  const cancel = () => {
    pending.current?.cancel();
    setMaking(null);
  };
  useEffect(() => () => pending.current?.cancel(), []);

  /** @param kind such as 'MP4'  @param name of the file */
  const make = async (order: FilmOrder, kind: string, name: string) => {
    let made = 0;
    setOutcome('');
    setMaking({ done: 0, frames: 1 });
    const asked = makeFilm(order, (done, frames) => {
      made = frames;
      setMaking({ done, frames });
    });
    pending.current = asked;
    try {
      const { bytes, mime, codec } = await asked.answer;
      download({ file: new Blob([bytes], { type: mime }), name });
      const megabytes = formats.fixed(bytes.byteLength / 1e6, 1);
      setOutcome(film.done(codec ? `${kind}, ${codecName(codec)}` : kind, formats.whole(made), megabytes));
    } catch (error) {
      setOutcome(words.failed(error instanceof Error ? error.message : String(error)));
    }
    setMaking(null);
  };
  return { making, outcome, make, cancel };
}
