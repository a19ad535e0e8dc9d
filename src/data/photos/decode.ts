/** From a file's bytes to the pixels of an upright picture of bounded size. Runs in a worker. */
import { type Candidate, readCandidate } from './candidate.ts';
import type { Header } from './headers/header.ts';
import { readHeader } from './headers/read.ts';
import { refusal } from './intake.ts';
import { MAX_PIXELS, MAX_SIDE, MIN_SIDE } from './limits.ts';
import { type Picture, readBitmap } from './picture.ts';
import type { Problem } from './problems.ts';
import { type FileKind, hasWrongExtension, isPhotoKind, SNIFF_BYTES, sniff } from './sniff.ts';

export interface Decoded {
  /** null when the problems say why there is none. */
  readonly picture: Picture | null;
  readonly problems: Problem[];
}

/** Longest that a picture is waited for, ms: the largest take two seconds. */
const DECODE_MS = 20_000;

/** Decodes one candidate. Nothing but its kind and header decide what is tried: a picture that would be too large is
 *  refused before it is decoded, and SVG is never given to the browser. The camera's orientation (EXIF) is applied; of
 *  an animation the first picture is used.
 *  @throws the signal's reason; every other failure is a problem */
export async function decodePhoto(candidate: Candidate, signal?: AbortSignal): Promise<Decoded> {
  signal?.throwIfAborted();
  const bytes = await readCandidate(candidate, undefined, signal);
  if ('code' in bytes) return { picture: null, problems: [bytes] };
  const decoded = await decodeBytes(bytes, candidate.path);
  signal?.throwIfAborted();
  return decoded;
}

/** Decodes the bytes of a file called `file`. */
export async function decodeBytes(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Decoded> {
  const kind = sniff(bytes.subarray(0, SNIFF_BYTES), file);
  const refused = (problem: Problem): Decoded => ({ picture: null, problems: [problem] });
  // Safari decodes HEIC; where that fails, it is unsupported.
  if (!isPhotoKind(kind) && kind !== 'heic') return refused(refusal(file, kind, bytes.length));
  const header = readHeader(bytes, kind);
  const fault = headerFault(header, file, kind);
  if (fault) return refused(fault);
  const picture = await pixelsOf(bytes, kind);
  if (!picture) return refused({ code: kind === 'heic' ? 'unsupported' : 'undecodable', file, kind });
  const problems: Problem[] = [];
  if (hasWrongExtension(file, kind)) problems.push({ code: 'wrong-extension', file, kind });
  if (header?.isAnimated) problems.push({ code: 'animated', file });
  return { picture, problems };
}

/** What the header already tells against a file, or null. */
function headerFault(header: Header | null, file: string, kind: FileKind): Problem | null {
  // A camera's HEIC is known to be none of ours whatever its header says.
  if (!header) return kind === 'heic' ? { code: 'unsupported', file, kind } : { code: 'truncated', file, kind };
  const { width, height, isWhole, isHostile } = header;
  if (width * height > MAX_PIXELS) return { code: 'too-many-pixels', file, width, height, cap: MAX_PIXELS };
  if (isHostile) return { code: 'undecodable', file, kind };
  if (!isWhole) return { code: 'truncated', file, kind };
  if (Math.min(width, height) < MIN_SIDE) return { code: 'too-small', file, width, height, least: MIN_SIDE };
  return null;
}

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>, kind: FileKind): Promise<Picture | null> {
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await inTime(
      createImageBitmap(new Blob([bytes], { type: `image/${kind}` }), { imageOrientation: 'from-image' }),
    );
    // Whatever the header said.
    if (bitmap.width * bitmap.height > MAX_PIXELS) return null;
    const ratio = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
    const scaled = (side: number) => Math.max(1, Math.round(side * ratio));
    return readBitmap(bitmap, scaled(bitmap.width), scaled(bitmap.height));
  } catch {
    return null;
  } finally {
    bitmap?.close();
  }
}

/** A decoder that goes on for ever is left to itself. @throws Error when it is not done in time */
async function inTime(decoding: Promise<ImageBitmap>): Promise<ImageBitmap> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void decoding.then((bitmap) => bitmap.close()).catch(() => {}); // nobody waits for it any more
      reject(new Error(`not decoded within ${DECODE_MS} ms`));
    }, DECODE_MS);
  });
  return Promise.race([decoding, late]).finally(() => clearTimeout(timer));
}
