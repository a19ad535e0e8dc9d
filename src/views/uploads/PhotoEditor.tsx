/** One photo: its crop by hand, whose it is, and whether it stays. */
import { useCallback, useEffect, useState } from 'react';
import type { Hand } from '../../data/photos/framing.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import controls from '../dialog/controls.module.css';
import { Dialog } from '../dialog/Dialog.tsx';
import { identityMark } from '../palette.ts';
import { Slider } from '../parts/Slider.tsx';
import { linearScale, logScale } from '../parts/sliderScale.ts';
import { useLab } from '../useLab.ts';
import { CropStage } from './CropStage.tsx';
import { MIDDLE, ROTATION, turned, ZOOM } from './cropView.ts';
import styles from './editor.module.css';
import { useUploadWords } from './useUploadWords.ts';

interface PhotoEditorProps {
  set: PhotoSummary;
  /** The photo's id. */
  photo: string;
  /** To another photo of the same identity. */
  onTurn: (photo: string) => void;
  onClose: () => void;
}

const ZOOM_SCALE = logScale(ZOOM, 2, 16, 3);
const DEGREE = Math.PI / 180;
const ROTATION_SCALE = linearScale({ min: ROTATION.min / DEGREE, max: ROTATION.max / DEGREE }, 1);

export function PhotoEditor({ set, photo, onTurn, onClose }: PhotoEditorProps) {
  const lab = useLab();
  const { words, measures } = useUploadWords();
  const [whole, setWhole] = useState<HTMLCanvasElement | 'gone' | null>(null);
  const [hand, setHand] = useState<Hand>(MIDDLE);
  const [isMoved, setIsMoved] = useState(false);
  const identity = set.identities.find(({ photos }) => photos.some(({ id }) => id === photo));
  const place = identity?.photos.findIndex(({ id }) => id === photo) ?? -1;
  const shown = identity?.photos[place];
  const { photo: say } = words;

  useEffect(() => {
    let isCurrent = true;
    void lab.uploadPicture(photo, true).then((answer) => {
      if (!isCurrent) return;
      setWhole(answer.picture ? toCanvas(answer.picture) : 'gone');
      if (answer.hand) setHand(answer.hand);
    });
    return () => {
      isCurrent = false;
    };
  }, [lab, photo]);
  const change = useCallback((next: (hand: Hand) => Hand) => {
    setHand(next);
    setIsMoved(true);
  }, []);
  if (!identity || !shown) return null;

  const degrees = (value: number) => say.degrees(measures.short(Math.round(value)).replace('-', '−'));
  const footer = (
    <>
      <button className={controls.link} data-quiet type="button" onClick={onClose}>
        {say.cancel}
      </button>
      <button
        className={controls.button}
        data-first
        type="button"
        disabled={!isMoved}
        onClick={() => {
          lab.editUpload({ type: 'reframe', photo, hand });
          onClose();
        }}
      >
        {say.use}
      </button>
    </>
  );
  return (
    <Dialog title={say.title} size="card" onClose={onClose} footer={footer}>
      <div className={styles.editor}>
        {whole instanceof HTMLCanvasElement ? (
          <CropStage photo={whole} hand={hand} onHand={change} />
        ) : (
          <p className={styles.waiting} role="status">
            {whole === 'gone' ? say.gone : say.loading}
          </p>
        )}
        <div className={styles.side}>
          <div>
            <p className={styles.file}>{shown.name}</p>
            <p className={controls.hint}>{say.found[shown.found]}</p>
          </div>
          <Slider
            label={say.zoom}
            value={Math.min(ZOOM.max, Math.max(ZOOM.min, hand.zoom))}
            scale={ZOOM_SCALE}
            show={(value) => `${measures.short(value)} ×`}
            say={measures.short}
            onMove={(zoom) => change((before) => ({ ...before, zoom }))}
          />
          <Slider
            label={say.rotation}
            value={hand.rotation / DEGREE}
            scale={ROTATION_SCALE}
            show={degrees}
            say={degrees}
            onMove={(next) => change((before) => turned(before, next * DEGREE - before.rotation))}
          />
          <button className={controls.link} type="button" onClick={() => change(() => MIDDLE)}>
            {say.reset}
          </button>
          <p className={styles.turn}>
            <button
              className={controls.link}
              data-quiet
              type="button"
              disabled={place === 0}
              onClick={() => onTurn(identity.photos[place - 1].id)}
            >
              {say.previous}
            </button>
            <span>{say.place(measures.count(place + 1), measures.count(identity.photos.length))}</span>
            <button
              className={controls.link}
              data-quiet
              type="button"
              disabled={place === identity.photos.length - 1}
              onClick={() => onTurn(identity.photos[place + 1].id)}
            >
              {say.next}
            </button>
          </p>
          <label className={styles.whose}>
            {say.moveTo}
            <select
              className={controls.menu}
              value={identity.id}
              onChange={(event) => {
                lab.editUpload({ type: 'move-photo', photo, to: event.target.value });
                onClose();
              }}
            >
              {set.identities.map(({ id, name }, label) => (
                <option key={id} value={id}>
                  {identityMark(label)} {name}
                </option>
              ))}
            </select>
          </label>
          <button
            className={controls.link}
            data-quiet
            type="button"
            onClick={() => {
              lab.editUpload({ type: 'remove-photo', photo });
              onClose();
            }}
          >
            {say.remove}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function toCanvas({ width, height, rgba }: { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas;
}
