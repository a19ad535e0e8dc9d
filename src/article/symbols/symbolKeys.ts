/** The keys' way to the symbols that the lab writes: those of an instrument, a table or a list are one stop of the Tab key, and the
 *  arrows go from one to the next. Each is a button as in the text's lists: focused it lights up, pressed it stays lit. */
import { symbolOf } from './symbolLinks.ts';

/** What has a stop; and what is none: a control lights its symbol itself, and a drawing has no places for the keys. */
const GROUP = '[data-arclab] :is(section, ul)';
const WRITTEN = '[data-sym]:not(svg *, a *, button *, label *, summary *)';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function walkSymbols(document: Document): void {
  const press = (event: KeyboardEvent) => {
    const { key, target } = event;
    // The lab writes anew at any time: they are looked for when they are needed.
    if (key === 'Tab') for (const group of document.querySelectorAll(GROUP)) giveStop(symbolsIn(group));
    const here = target instanceof HTMLElement && target.matches('[data-sym][role=button]') ? target : null;
    const group = here?.closest(GROUP);
    if (!here || !group || !(key in STEPS || key === 'Enter' || key === ' ')) return;
    event.preventDefault();
    event.stopPropagation(); // the lab has other uses for these keys
    if (!(key in STEPS)) return here.click();
    const all = symbolsIn(group);
    const next = all[(all.indexOf(here) + STEPS[key] + all.length) % all.length];
    here.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  document.addEventListener('keydown', press, true);
}

/** Each symbol once. */
function symbolsIn(group: Element): HTMLElement[] {
  const met = new Set<string>();
  return [...group.querySelectorAll<HTMLElement>(WRITTEN)].filter((its) => {
    const symbol = symbolOf(its);
    if (!symbol || met.has(symbol) || its.closest(GROUP) !== group || !its.checkVisibility()) return false;
    met.add(symbol);
    return true;
  });
}

function giveStop(symbols: readonly HTMLElement[]): void {
  const stop = symbols.find(({ tabIndex }) => tabIndex === 0) ?? symbols[0];
  for (const its of symbols) {
    its.tabIndex = its === stop ? 0 : -1;
    its.role = 'button';
    its.ariaKeyShortcuts = 'ArrowLeft ArrowRight';
  }
}
