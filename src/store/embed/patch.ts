/** Changes some of a lab's choices in the keys of its address, and leaves the others as they are. */
import { LESSON_NAMES } from '../../core/lessons/lessons.ts';
import { formatAddress, parseAddress } from '../address.ts';
import { choicesOf } from '../addressBar.ts';
import { LESSON_KEY } from '../addressFields.ts';
import type { Choices, Lab, Notice } from '../state.ts';

const isLesson = (name: string | null) => LESSON_NAMES.some((its) => its === name);

/** What a lesson leaves to whoever opens it. */
const KEPT = ['hide', 'lang', 'theme'];

/** @param patch 'm=0.3&theme=dark'; a key without a value goes back to its default  @returns what of it could not be read */
export function patchLab(lab: Lab, patch: string, defaults: Choices): Notice[] {
  const wanted = new URLSearchParams(patch.replace(/^#?[?/]?/, ''));
  const { choices, notices } = parseAddress(
    patchAddress(formatAddress(choicesOf(lab.store.getState()), defaults), wanted),
    defaults,
  );
  lab.setView(choices.view);
  lab.setAllKnobs(choices.knobs);
  lab.setSetup(choices.setup);
  if (wanted.has('step') && choices.view.until !== null) lab.runTo(choices.view.until);
  return notices;
}

function patchAddress(address: string, wanted: URLSearchParams): string {
  const all = new URLSearchParams(address);
  if (isLesson(wanted.get(LESSON_KEY))) for (const key of [...all.keys()]) if (!KEPT.includes(key)) all.delete(key);
  for (const [key, value] of wanted) {
    // Within a lesson an empty value is itself a word of the address: it takes back the lesson's setting.
    if (value === '' && !all.has(LESSON_KEY)) all.delete(key);
    else all.set(key, value);
  }
  return all.toString();
}
