/** Links to what a page shows, from its choices. */
import { formatAddress } from '../../store/address.ts';
import { choicesOf } from '../../store/addressBar.ts';
import type { ControlName } from '../../store/controls.ts';
import { defaultChoices } from '../../store/defaults.ts';
import { shownLanes } from '../../store/lookBack.ts';
import { isMoved } from '../../store/rerun.ts';
import type { Choices, LabState, View } from '../../store/state.ts';

export interface ShareOptions {
  /** The step that whoever opens the link comes to by itself; null is step 0, at rest. */
  step: number | null;
  hide: readonly ControlName[];
  /** In this language, whatever his browser asks for. */
  keepsLanguage: boolean;
}

/** @param page the address of the page, whatever follows its '#'  @returns a link that shows these choices */
export function shareLink(page: string, choices: Choices, { step, hide, keepsLanguage }: ShareOptions): string {
  const { language } = choices.view;
  const other: View['language'] = language === 'en' ? 'ja' : 'en';
  const defaults = defaultChoices([keepsLanguage ? other : language]);
  const view = { ...choices.view, until: step, hide: [...new Set([...choices.view.hide, ...hide])] };
  const hash = formatAddress({ ...choices, view }, defaults);
  const [bare] = page.split('#');
  return hash === '' ? bare : `${bare}#${hash}`;
}

/** Whether there are steps, all trained by the knobs of now, so that a link repeats them. */
export function isRepeatable({ lanes, history, people }: Pick<LabState, 'lanes' | 'history' | 'people'>): boolean {
  const isTrained = lanes.every(({ snapshot }) => snapshot !== null && snapshot.step > 0) && people?.isStill !== true;
  return isTrained && !lanes.some(isMoved) && history.events.every(({ kind }) => kind === 'merged');
}

/** In ASCII: the address of the steps that are shown or, where none repeats them, of the same choices from the start. */
export function addressOfShown(page: string, state: LabState, step = shownLanes(state)[0].snapshot?.step ?? 0): string {
  const lanes = shownLanes(state);
  const choices = { ...choicesOf(state), knobs: lanes.map(({ knobs }) => knobs) };
  const until = isRepeatable(state) && step > 0 ? step : null;
  return new URL(shareLink(page, choices, { step: until, hide: [], keepsLanguage: false })).href;
}

/** What another page puts where the experiment is to be: a frame, which needs nothing of that page but leave. */
export function frameSnippet(link: string, title: string): string {
  return `<iframe src="${escaped(frameOf(link))}" title="${escaped(title)}" width="100%" height="720" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}

/** The same as an element, which is as high as its content and can be driven. Without its script it is a link. */
export function elementSnippet(link: string, title: string): string {
  const script = new URL('arc-lab.js', link).href;
  return `<script type="module" src="${escaped(script)}"></script>
<arc-lab src="${escaped(frameOf(link))}" caption="${escaped(title)}"><a href="${escaped(link)}">${escaped(title)}</a></arc-lab>`;
}

/** The address of the frame that shows what a link to the page does. */
function frameOf(link: string): string {
  const { hash } = new URL(link);
  return new URL(`embed.html${hash}`, link).href;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
