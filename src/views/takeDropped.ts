/** Where a dropped file goes: back to the experiment that it was made of, or to the reader's own data. */
import type { Lab } from '../store/state.ts';
import { loadExport } from './loadExport.ts';
import type { Dropped, Uploads } from './useUploads.ts';

/** Files that the page itself makes, with the experiment that they are of. */
const OWN_KINDS = /\.(png|svg|gif|mp4|webm|csv|npz|json|py|safetensors)$/i;

/** Brings back the experiment of a file that was made here; everything else is the reader's own data. */
export async function takeDropped(lab: Lab, dropped: Dropped[], openUploads: Uploads['open']): Promise<void> {
  const [one] = dropped;
  const mayBeOurs = dropped.length === 1 && OWN_KINDS.test('file' in one ? one.file.name : one.entry.name);
  const isOurs =
    mayBeOurs &&
    (await loadExport().then(
      ({ reopen }) => reopen(lab, one),
      () => false,
    ));
  if (!isOurs) openUploads(dropped);
}
