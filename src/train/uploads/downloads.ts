/** The files that a reader can have: the set in hand, and a small example of what a file should look like. */
import { exampleZip } from '../../data/photos/example.ts';
import { packSet } from '../../data/photos/pack.ts';
import { exampleCsv } from '../../data/vectors/example.ts';
import { toCsv } from '../../data/vectors/write.ts';
import type { UploadedSet } from './storage.ts';

interface Download {
  file: Blob;
  name: string;
}

const EXPORTED = { photos: 'arclab-photos.zip', vectors: 'arclab-vectors.csv' };
const EXAMPLE = { photos: 'arclab-example.zip', vectors: 'arclab-example.csv' };

export async function exportSet(set: UploadedSet): Promise<Download> {
  const file = set.kind === 'photos' ? await packSet(set) : toCsv(set);
  return { file, name: EXPORTED[set.kind] };
}

export async function exampleFile(kind: UploadedSet['kind']): Promise<Download> {
  const file = kind === 'photos' ? await exampleZip() : new Blob([exampleCsv()], { type: 'text/csv' });
  return { file, name: EXAMPLE[kind] };
}
