/** The circle as a tree that arrow keys walk: the circle, its classes clockwise, the parts of a class, and from its worst
 *  sample on every other of the class. It knows no page. */

/** What a class consists of, in this order. */
export const PARTS = ['centre', 'mean', 'gap', 'worst', 'rival'] as const;

export type Part = (typeof PARTS)[number];

export type Place =
  | { readonly level: 'circle' }
  | { readonly level: 'class'; readonly label: number }
  | { readonly level: 'part'; readonly label: number; readonly part: Part }
  | { readonly level: 'sample'; readonly label: number; readonly sample: number };

export const START: Place = { level: 'circle' };

/** What there is to walk to. */
export interface Ground {
  /** Clockwise. */
  readonly labels: readonly number[];
  /** Of a class, in the order of PARTS: what it has none of is left out. */
  parts(label: number): readonly Part[];
  worst(label: number): number | null;
  /** Clockwise, each some way from the one before. @param around one that is among them */
  samples(label: number, around: number): readonly number[];
}

/** In and out of things, and from one thing to the next beside it. */
const MOVES: Readonly<Record<string, 'in' | 'out' | 'next' | 'before' | 'first' | 'last'>> = {
  ArrowDown: 'in',
  Enter: 'in',
  ArrowUp: 'out',
  Escape: 'out',
  ArrowRight: 'next',
  ArrowLeft: 'before',
  Home: 'first',
  End: 'last',
};

/** Where a key leads; where there is no way on, the same place. @returns null for a key that is not one of the walk's */
export function afterKey(key: string, from: Place, ground: Ground): Place | null {
  const move = MOVES[key];
  if (!move) return null;
  if (move === 'in') return inside(from, ground) ?? from;
  if (move === 'out') return outside(from);
  const row = beside(from, ground);
  const at = row.findIndex((place) => isSamePlace(place, from));
  const to = { next: at + 1, before: at - 1, first: 0, last: row.length - 1 }[move];
  return row[(to + row.length) % row.length] ?? from;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The place, or what is left of it: a class may have gone, or lost what was measured of it. */
export function placeIn(at: Place, { labels, parts }: Ground): Place {
  if (at.level === 'circle') return at;
  if (!labels.includes(at.label)) return START;
  const part = at.level === 'sample' ? 'worst' : at.level === 'part' && at.part;
  return part && !parts(at.label).includes(part) ? classAt(at.label) : at;
}

/** The first thing in it, of a worst sample itself, from which its class is walked. */
function inside(from: Place, ground: Ground): Place | undefined {
  switch (from.level) {
    case 'circle':
      return ground.labels.map((label) => classAt(label))[0];
    case 'class':
      return partsOf(from.label, ground)[0];
    case 'part': {
      const sample = from.part === 'worst' ? ground.worst(from.label) : null;
      return sample === null ? undefined : sampleAt(from.label, sample);
    }
    case 'sample':
      return undefined;
    default:
      return from satisfies never;
  }
}

function outside(from: Place): Place {
  if (from.level === 'sample') return { level: 'part', label: from.label, part: 'worst' };
  return from.level === 'part' ? classAt(from.label) : START;
}

/** Itself among them. */
function beside(from: Place, ground: Ground): readonly Place[] {
  switch (from.level) {
    case 'circle':
      return [from];
    case 'class':
      return ground.labels.map(classAt);
    case 'part':
      return partsOf(from.label, ground);
    case 'sample':
      return ground.samples(from.label, from.sample).map((sample) => sampleAt(from.label, sample));
    default:
      return from satisfies never;
  }
}

const classAt = (label: number): Place => ({ level: 'class', label });
const sampleAt = (label: number, sample: number): Place => ({ level: 'sample', label, sample });
const partsOf = (label: number, ground: Ground) =>
  ground.parts(label).map((part): Place => ({ level: 'part', label, part }));
