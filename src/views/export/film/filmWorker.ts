/** Makes one film, away from the page and from training; whoever started it ends it. */
import { openCamera } from './camera.ts';
import { openGif, paletteOf } from './gif.ts';
import type { FromStudio, ToStudio } from './messages.ts';
import type { FilmOrder } from './order.ts';
import { makeVideo, workingCodec } from './video.ts';

/** Frames between two words of how far it is: some ten a second. */
const FRAMES_A_WORD = 5;

const post = (message: FromStudio, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.onmessage = ({ data }: MessageEvent<ToStudio>) => {
  const answer = data.type === 'probe' ? probe(data.width, data.height) : make(data.order);
  answer.catch((error: unknown) =>
    post({ type: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
};

async function probe(width: number, height: number): Promise<void> {
  const [mp4, webm] = [await workingCodec('mp4', width, height), await workingCodec('webm', width, height)];
  post({ type: 'codecs', codecs: { mp4, webm } });
}

async function make(order: FilmOrder): Promise<void> {
  const camera = openCamera(order);
  const { width, height } = camera.canvas;
  const tell = (done: number) => {
    if (done % FRAMES_A_WORD === 0 || done === camera.frames) post({ type: 'frame', done, frames: camera.frames });
  };
  if (order.kind === 'gif') {
    const bytes = makeGif(order, tell).buffer;
    return post({ type: 'film', bytes, mime: 'image/gif', codec: null }, [bytes]);
  }
  const wanted = await workingCodec(order.kind, width, height);
  if (!wanted) throw new Error(`No encoder for ${order.kind} at ${width} × ${height}.`);
  const { bytes, codec } = await makeVideo(order.kind, wanted, { ...camera, ...order }, tell);
  post({ type: 'film', bytes, mime: `video/${order.kind}`, codec }, [bytes]);
}

/** The palette is of the first, the middle and the last picture of the run. */
function makeGif(order: FilmOrder, tell: (done: number) => void): Uint8Array<ArrayBuffer> {
  const trial = openCamera(order);
  const last = order.scenes.length - 1;
  const samples = [0, Math.floor(last / 2), last].map((scene) => {
    trial.still(scene);
    return trial.pixels();
  });
  const camera = openCamera(order);
  const { width, height } = camera.canvas;
  const gif = openGif({ width, height, ...order }, paletteOf(samples));
  for (let frame = 0; frame < camera.frames; frame++) {
    camera.next();
    gif.add(camera.pixels());
    tell(frame + 1);
  }
  return gif.finish();
}
