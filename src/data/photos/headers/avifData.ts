/** Where the coded pictures of an AVIF are: the extents of its items, and the first samples of its tracks. */
import { type Box, boxesAt, boxesOf } from './boxes.ts';
import { tagAt, viewOf } from './header.ts';

/** The data of every coded picture that a decoder may open: items of type av01, and first samples.
 *  @param most bytes in all; what would be more is left out, and `isHostile` says so: items may share the same bytes, and
 *  a small file could name them a thousand times */
export function codedPictures(bytes: Uint8Array, most: number): { pictures: Uint8Array[]; isHostile: boolean } {
  const ranges = [...boxesAt(bytes, ['meta']).flatMap((meta) => itemRanges(bytes, meta)), ...sampleRanges(bytes)];
  let total = 0;
  const kept = ranges.filter((parts) => {
    total += parts.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
    return total <= most;
  });
  return { pictures: kept.map((parts) => gather(bytes, parts)), isHostile: kept.length < ranges.length };
}

interface Range {
  start: number;
  end: number;
}

function gather(bytes: Uint8Array, parts: Range[]): Uint8Array {
  const views = parts.map(({ start, end }) => bytes.subarray(start, Math.max(start, end)));
  if (views.length === 1) return views[0];
  const all = new Uint8Array(views.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const view of views) {
    all.set(view, at);
    at += view.length;
  }
  return all;
}

function itemRanges(bytes: Uint8Array, meta: Box): Range[][] {
  const view = viewOf(bytes);
  const inside = [...boxesOf(bytes, meta.start + 4, meta.end)];
  const coded = codedItems(
    bytes,
    inside.find(({ type }) => type === 'iinf'),
  );
  const iloc = inside.find(({ type }) => type === 'iloc');
  const idat = inside.find(({ type }) => type === 'idat');
  if (!iloc) return [];
  const ranges: Range[][] = [];
  let at = iloc.start + 4;
  const read = (size: number) => {
    if (at + size > iloc.end) throw new RangeError('iloc is cut off');
    const value =
      size === 8
        ? Number(view.getBigUint64(at))
        : size === 4
          ? view.getUint32(at)
          : size === 2
            ? view.getUint16(at)
            : 0;
    at += size;
    return value;
  };
  const version = bytes[iloc.start];
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15];
  const idSize = version < 2 ? 2 : 4;
  for (let items = read(idSize); items > 0; items--) {
    const id = read(idSize);
    const isInside = version > 0 && (read(2) & 15) === 1;
    read(2); // which file
    const base = read(baseSize) + (isInside && idat ? idat.start : 0);
    const extents: Range[] = [];
    for (let count = read(2); count > 0; count--) {
      if (version > 0) read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      extents.push({ start, end: length === 0 ? bytes.length : Math.min(bytes.length, start + length) });
    }
    if (coded.has(id)) ranges.push(extents);
  }
  return ranges;
}

/** The items that are AV1. */
function codedItems(bytes: Uint8Array, iinf: Box | undefined): Set<number> {
  const view = viewOf(bytes);
  const ids = new Set<number>();
  if (!iinf) return ids;
  const entries = boxesOf(bytes, iinf.start + (bytes[iinf.start] === 0 ? 6 : 8), iinf.end);
  for (const { type, start, end } of entries) {
    const isLong = bytes[start] === 3;
    const typeAt = start + (isLong ? 10 : 8);
    if (type !== 'infe' || bytes[start] < 2 || typeAt + 4 > end) continue;
    if (tagAt(bytes, typeAt) === 'av01') ids.add(isLong ? view.getUint32(start + 4) : view.getUint16(start + 4));
  }
  return ids;
}

/** The first sample of each track. */
function sampleRanges(bytes: Uint8Array): Range[][] {
  const view = viewOf(bytes);
  return boxesAt(bytes, ['moov', 'trak', 'mdia', 'minf', 'stbl']).flatMap((stbl) => {
    const inside = [...boxesOf(bytes, stbl.start, stbl.end)];
    const of = (name: string, least: number) =>
      inside.find(({ type, start, end }) => type === name && end - start >= least);
    const sizes = of('stsz', 12);
    const [chunks, longChunks] = [of('stco', 12), of('co64', 16)];
    if (!sizes || !(chunks ?? longChunks)) return [];
    const start = chunks ? view.getUint32(chunks.start + 8) : Number(view.getBigUint64((longChunks as Box).start + 8)); // one of the two, as said
    const same = view.getUint32(sizes.start + 4);
    const length = same > 0 ? same : sizes.end - sizes.start >= 16 ? view.getUint32(sizes.start + 12) : 0;
    return [[{ start, end: Math.min(bytes.length, start + length) }]];
  });
}
