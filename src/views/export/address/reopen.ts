/** Brings back the experiment that a dropped file was made of. Nothing of the file but its address is used, and of that only
 *  what stands after the '#', read as any address is. */
import { parseAddress } from '../../../store/address.ts';
import { open, REOPENED } from '../../../store/addressBar.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import type { Lab } from '../../../store/state.ts';
import type { Dropped } from '../../useUploads.ts';
import { addressOf } from './read.ts';

/** @returns whether the file was made here */
export async function reopen(lab: Lab, dropped: Dropped): Promise<boolean> {
  const file = 'file' in dropped ? dropped.file : await fileOf(dropped.entry);
  const address = file && (await addressOf(file));
  if (!address) return false;
  const { language } = lab.store.getState().view;
  const { choices, notices } = parseAddress(new URL(address).hash, defaultChoices([language]));
  const { until } = choices.view;
  const told = { code: REOPENED, detail: file.name, used: until === null ? '' : String(until) };
  open(lab, { choices, notices: [told, ...notices] });
  if (until === null) lab.rewind();
  return true;
}

/** null for a folder, and for a file that is gone or may not be read. */
function fileOf(entry: FileSystemEntry): Promise<File | null> {
  return new Promise((resolve) => {
    if (!entry.isFile) resolve(null);
    else (entry as FileSystemFileEntry).file(resolve, () => resolve(null)); // as isFile says
  });
}
