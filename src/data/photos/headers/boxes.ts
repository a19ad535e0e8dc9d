/** The boxes of an ISO base media file: size, type, content, one after another and in each other. */
import { tagAt, viewOf } from './header.ts';

export interface Box {
  readonly type: string;
  /** Of its content, from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
}

/** The boxes from `start` to `end`; of one that goes on beyond the file, what is there. */
export function* boxesOf(bytes: Uint8Array, start = 0, end = bytes.length): Generator<Box> {
  const view = viewOf(bytes);
  for (let at = start; at + 8 <= end; ) {
    let size = view.getUint32(at);
    let head = 8;
    if (size === 0) size = end - at;
    else if (size === 1) {
      if (at + 16 > end) return;
      size = Number(view.getBigUint64(at + 8));
      head = 16;
    }
    if (size < head) return;
    yield { type: tagAt(bytes, at + 4), start: at + head, end: Math.min(end, at + size) };
    at += size;
  }
}

/** The boxes at the end of a path of types, all of them. @param skip bytes before a box's own boxes, for each type */
export function boxesAt(bytes: Uint8Array, path: readonly string[], within?: Box): Box[] {
  const [type, ...rest] = path;
  const start = within && within.start + (within.type === 'meta' || within.type === 'stsd' ? HEADS[within.type] : 0);
  const found = [...boxesOf(bytes, start, within?.end)].filter((box) => box.type === type);
  return rest.length === 0 ? found : found.flatMap((box) => boxesAt(bytes, rest, box));
}

/** Bytes of version, flags and counts before the first box inside. */
const HEADS = { meta: 4, stsd: 8 };
