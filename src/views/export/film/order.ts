/** What a film is made from: plain data that crosses to the worker which makes it. */

import type { Knobs } from '../../../core/experiment.ts';
import type { SnapshotRecord } from '../../../core/history/record.ts';
import type { LabState, People, View } from '../../../store/state.ts';
import type { Theme } from '../../palette.ts';
import type { Caption } from '../picture/arrangement.ts';
import { captionOf, type Words } from '../picture/caption.ts';

export const FILM_KINDS = ['mp4', 'webm', 'gif'] as const;
export type FilmKind = (typeof FILM_KINDS)[number];

export interface FilmChoices {
  kind: FilmKind;
  /** Those to be seen, in the order of their circles. */
  lanes: readonly number[];
  from: number;
  to: number;
  seconds: number;
  framesPerSecond: number;
  /** px of the film for one of a picture's. */
  fineness: number;
  theme: Theme;
}

/** One step of the run. */
interface Scene {
  readonly step: number;
  /** One a circle. */
  readonly lanes: readonly { readonly record: SnapshotRecord; readonly knobs: Knobs }[];
  readonly captions: readonly Caption[];
}

export interface FilmOrder extends Omit<FilmChoices, 'lanes' | 'from' | 'to'>, Pick<View, 'projection' | 'language'> {
  readonly people: People;
  readonly scenes: readonly Scene[];
  readonly title: string;
  /** Of the experiment. */
  readonly address: string;
}

/** @throws Error where no steps are to be seen */
export function orderFilm(state: LabState, choices: FilmChoices, address: string, words: Words): FilmOrder {
  const { people, history, setup, view } = state;
  const { lanes, from, to, ...rest } = choices;
  const moments = history.moments.filter(({ step }) => step >= from && step <= to);
  if (!people || moments.length < 2) throw new Error(`Steps ${from} to ${to} hold fewer than two pictures.`);
  const scenes = moments.map((moment) => {
    const shown = lanes.map((lane) => moment.lanes[lane]);
    const captions = shown.map(({ record, knobs }) => captionOf({ snapshot: record, knobs }, setup.seed, words));
    return { step: moment.step, lanes: shown, captions };
  });
  const title = scenes[scenes.length - 1].captions.map(({ name }) => name).join(' | ');
  return { ...rest, projection: view.projection, language: view.language, people, scenes, title, address };
}
