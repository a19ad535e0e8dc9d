/** Brings back the experiment that a dropped file was made of. Nothing of the file is used but its address, and of that only
 *  what stands after the '#', read as any address is; and of a run in JSON its moves, each knob read as an address's is. */
import { parseAddress } from '../../../store/address.ts';
import { open, REOPENED } from '../../../store/addressBar.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { circleOrder } from '../../../store/lanes.ts';
import type { Choices, Lab } from '../../../store/state.ts';
import type { Dropped } from '../../useUploads.ts';
import { addressOf } from './read.ts';
import { type Replay, readReplay, replay } from './replay.ts';

/** A run of thousands of steps and moves is some. */
const MOST_BYTES = 64e6;

/** @returns whether the file was made here */
export async function reopen(lab: Lab, dropped: Dropped): Promise<boolean> {
  const file = 'file' in dropped ? dropped.file : await fileOf(dropped.entry);
  const address = file && (await addressOf(file));
  if (!address) return false;
  const { language } = lab.store.getState().view;
  const { choices, notices } = parseAddress(new URL(address).hash, defaultChoices([language]));
  const { until } = choices.view;
  const moved = until === null ? await replayOf(file, choices) : null;
  const end = moved?.end ?? until;
  const told = { code: REOPENED, detail: file.name, used: end === null ? '' : String(end) };
  open(lab, { choices: moved ? firstLeg(choices, moved) : choices, notices: [told, ...notices] });
  if (end === null) lab.rewind();
  if (moved) replay(lab, moved);
  return true;
}

/** The moves of a run in JSON; null where there are none. */
async function replayOf(file: File, { knobs }: Choices): Promise<Replay | null> {
  if (!file.name.toLowerCase().endsWith('.json') || file.size > MOST_BYTES) return null;
  return readReplay(await file.text(), circleOrder({ lanes: knobs }));
}

function firstLeg(choices: Choices, { legs: [first, second] }: Replay): Choices {
  return { ...choices, knobs: first.knobs, view: { ...choices.view, until: second.from } };
}

/** null for a folder, and for a file that is gone or may not be read. */
function fileOf(entry: FileSystemEntry): Promise<File | null> {
  return new Promise((resolve) => {
    if (!entry.isFile) resolve(null);
    else (entry as FileSystemFileEntry).file(resolve, () => resolve(null)); // as isFile says
  });
}
