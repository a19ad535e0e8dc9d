/** Films as H.264 in MP4, or VP9, VP8 or AV1 in WebM, by the browser's own encoders. Which of them work is found out by
 *  encoding: what a browser says of itself is not always so (https://bugzilla.mozilla.org/show_bug.cgi?id=1918769). */
import {
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { sealText } from '../address/seal.ts';
import type { Camera } from './camera.ts';

export type VideoKind = 'mp4' | 'webm';

/** In the order in which they are tried. */
const CODECS: Readonly<Record<VideoKind, readonly VideoCodec[]>> = { mp4: ['avc'], webm: ['vp9', 'vp8', 'av1'] };

/** Seconds between two pictures that a player can jump to. */
const KEY_SECONDS = 2;

interface Film extends Pick<Camera, 'canvas' | 'frames' | 'next'> {
  readonly framesPerSecond: number;
  readonly title: string;
  readonly address: string;
}

export interface Video {
  bytes: ArrayBuffer;
  /** As the encoder was asked for it, such as 'avc1.640028'. */
  codec: string;
}

/** The first codec that encodes a frame of this size; null where none does. */
export async function workingCodec(kind: VideoKind, width: number, height: number): Promise<VideoCodec | null> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  const trial = { canvas, frames: 1, next: () => {}, framesPerSecond: 25, title: '', address: '' };
  for (const codec of CODECS[kind]) {
    try {
      await makeVideo(kind, codec, trial, () => {});
      return codec;
    } catch {
      // The next one, or none: the page says which.
    }
  }
  return null;
}

/** @param onFrame after each, with their number so far
 *  @throws Error where the encoder fails */
export async function makeVideo(
  kind: VideoKind,
  codec: VideoCodec,
  film: Film,
  onFrame: (done: number) => void,
): Promise<Video> {
  const target = new BufferTarget();
  const format = kind === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  let full: string = codec;
  const source = new CanvasSource(film.canvas, {
    codec,
    quality: new Quality('high'),
    keyFrameInterval: KEY_SECONDS,
    latencyMode: 'quality', // or an encoder may leave frames out
    onEncoderConfig(config) {
      full = config.codec;
    },
  });
  output.addVideoTrack(source, { frameRate: film.framesPerSecond });
  output.setMetadataTags({ title: film.title, comment: sealText(film.address) });
  await output.start();
  for (let frame = 0; frame < film.frames; frame++) {
    film.next();
    await source.add(frame / film.framesPerSecond, 1 / film.framesPerSecond); // waits while the encoder is behind
    onFrame(frame + 1);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('The encoder gave no file.');
  return { bytes: target.buffer, codec: full };
}
