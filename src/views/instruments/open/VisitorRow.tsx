/** Puts somebody on the circles, a stranger or a photo of the reader's own, and says where each lane places him. */
import { useCallback, useRef, useState } from 'react';
import { amongArcs } from '../../../core/arcs.ts';
import { azimuth } from '../../../core/circle.ts';
import { placeOf } from '../../../core/openSet.ts';
import type { OpenSetShot } from '../../../train/openSetMessages.ts';
import type { Formats } from '../../format.ts';
import { loadUploads } from '../../loadParts.ts';
import { identityMark } from '../../palette.ts';
import { useFileDrop } from '../../useFileDrop.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { useLater } from '../../useLater.ts';
import { useTell } from '../../useTell.ts';
import panel from '../panel.module.css';
import type { InstrumentCatalogue } from '../text/catalogue.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import styles from './open.module.css';
import { Portrait } from './Portrait.tsx';

interface VisitorRowProps {
  shot: OpenSetShot;
  names: readonly string[];
  /** Of each lane, [c, 2] ends of the trained people's arcs. */
  arcs: readonly Float32Array[];
}

export function VisitorRow({ shot, names, arcs }: VisitorRowProps) {
  const lab = useLab();
  const row = useRef<HTMLElement>(null);
  const visitWith = useCallback(
    (files: FileList | null) => {
      const photos = [...(files ?? [])].map((file) => ({ path: file.name, blob: file }));
      if (photos.length > 0) lab.visit(photos);
    },
    [lab],
  );
  const isOver = useFileDrop(row, 'element', ({ files }) => visitWith(files));
  const { words, formats } = useInstrumentWords();
  const visitor = useLabState((state) => state.visitor);
  const stranger = useLabState(({ openSet }) => openSet?.stranger ?? null);
  const isDrawn = useLabState(({ setup }) => setup.data !== 'upload');
  const troubles = visitor?.is === 'photo' || visitor?.is === 'unread' ? visitor.troubles : [];
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const uploads = useLater(loadUploads, troubles.length > 0 || isCameraOpen);
  const picture = visitor?.is === 'photo' ? visitor.picture : visitor?.is === 'stranger' ? stranger : null;
  const places = picture ? sayPlaces(shot, { names, arcs }, words, formats) : [];
  // Where somebody came to stand; where he is moved to in training is no event.
  useTell(visitor?.is === 'reading' ? words.open.reading : places.join(' '), false, visitor?.is ?? '');
  return (
    <section ref={row} className={styles.visit} data-dropping={isOver} aria-label={words.open.visit}>
      <div className={styles.ways}>
        <button className={panel.act} type="button" onClick={() => lab.visit('stranger')}>
          {words.open.stranger}
        </button>
        <label className={`${panel.act} ${styles.photo}`}>
          {words.open.photo}
          <input
            className={styles.file}
            type="file"
            accept="image/*"
            aria-label={words.open.photo}
            onChange={({ target }) => {
              visitWith(target.files);
              target.value = ''; // or the same file could not be chosen twice
            }}
          />
        </label>
        <button className={panel.act} type="button" onClick={() => setIsCameraOpen(true)}>
          {words.open.camera}
        </button>
        {visitor && (
          <button className={panel.act} type="button" onClick={() => lab.visit(null)}>
            {words.open.leave}
          </button>
        )}
      </div>
      {!visitor && <p className={styles.dropHint}>{words.open.dropPhoto}</p>}
      {visitor?.is === 'reading' && <p>{words.open.reading}</p>}
      {uploads === 'failed' && <p role="alert">{words.open.unsaid}</p>}
      {uploads && uploads !== 'failed' && (
        <>
          <uploads.Troubles troubles={troubles} areNotes={false} />
          <uploads.Troubles troubles={troubles} areNotes />
          {isCameraOpen && (
            <uploads.VisitorCamera onPicture={(files) => lab.visit(files)} onClose={() => setIsCameraOpen(false)} />
          )}
        </>
      )}
      {picture && (
        <div className={styles.card}>
          <Portrait picture={picture} label={words.open.visitor} />
          <ul>
            {places.map((sentence, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its index
              <li key={i}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {picture && <p className={styles.note}>{words.open.nobody}</p>}
      {visitor?.is === 'photo' && isDrawn && <p className={styles.note}>{words.open.foreign}</p>}
    </section>
  );
}

/** Where each lane has him. */
function sayPlaces(
  { lanes }: OpenSetShot,
  { names, arcs }: Pick<VisitorRowProps, 'names' | 'arcs'>,
  words: InstrumentCatalogue,
  formats: Formats,
): string[] {
  return lanes.flatMap(({ visitor: at, centres }, i) => {
    const place = at && placeOf(at[0], at[1], centres);
    if (!place) return [];
    const lands = words.open.lands(
      names[i],
      identityMark(place.nearest),
      formats.degrees(place.theta),
      formats.fixed(Math.cos(place.theta), 2),
      identityMark(place.runnerUp),
      formats.degrees(place.runnerUpTheta),
    );
    return lands + words.open.space + sayArcs(azimuth(at[0], at[1]), arcs[i], words, formats);
  });
}

/** Among the 90 % arcs; '' where there are none. */
function sayArcs(at: number, ends: Float32Array, words: InstrumentCatalogue, formats: Formats): string {
  const place = amongArcs(at, ends);
  if (!place) return '';
  if (place.inside) return words.open.inside(place.inside.map(identityMark).join(words.open.and));
  const { before, fromBefore, after, toAfter } = place;
  const [from, to] = [formats.degrees(fromBefore), formats.degrees(toAfter)];
  return words.open.between(identityMark(before), from, identityMark(after), to);
}
