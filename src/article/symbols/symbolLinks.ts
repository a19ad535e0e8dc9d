/** A symbol that is pointed at, touched or focused is lit wherever it stands: in the text, and in the lab beside it, which draws
 *  it in its circles. What is pointed at goes before what has the focus, and that before what was pressed to stay lit. */
import { isSymbol, type SymbolId } from '../../core/symbols.ts';
import type { Lab } from '../../store/state.ts';

/** The lab's sentences name a symbol by its letter. */
const LETTERS: Readonly<Record<string, SymbolId>> = { W: 'WJ', θ: 'theta', x: 'xI' };

/** Over a circle a pointer passes much on its way to what it means: there it must rest for so long. */
const REST_MS = 120;

/** @returns makes buttons of the lists of symbols, of which a new text has new ones */
export function linkSymbols(document: Document, lab: Lab): () => void {
  let pointed: SymbolId | null = null;
  let focused: SymbolId | null = null;
  let held: SymbolId | null = null;
  let isTouched = false;
  let aimed: SymbolId | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const hold = (symbol: SymbolId | null) => {
    held = symbol;
    for (const button of document.querySelectorAll('.legend button, [data-sym][role=button]'))
      button.ariaPressed = String(symbolOf(button) === held);
  };
  const tell = () => lab.light(pointed ?? focused ?? held);

  const take = () => {
    pointed = aimed;
    tell();
  };
  const aim = (symbol: SymbolId | null, isPassing: boolean) => {
    if (symbol === aimed) return;
    aimed = symbol;
    clearTimeout(resting);
    if (isPassing) resting = setTimeout(take, REST_MS);
    else take();
  };
  const point = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') aim(symbolOf(target), isCircle(target)); // a finger points by tapping
  };
  document.addEventListener('pointerover', point);
  document.addEventListener('pointerdown', ({ pointerType }) => {
    isTouched = pointerType === 'touch';
  });
  document.addEventListener('pointermove', point); // over a circle what is meant changes without another element
  document.documentElement.addEventListener('pointerleave', () => aim(null, false));
  document.addEventListener('focusin', ({ target }) => {
    const isMeant = target instanceof Element && target.matches(':focus-visible, input, [role=slider]');
    focused = isMeant ? symbolOf(target) : null;
    tell();
  });
  document.addEventListener('focusout', () => {
    focused = null;
    tell();
  });
  document.addEventListener('click', ({ target }) => {
    const symbol = symbolOf(target);
    const isControl =
      target instanceof Element &&
      target.closest('a, input, summary, label, [role=slider], button:not([data-points-at])');
    if (isControl || (isCircle(target) && !isTouched)) return; // a click in a circle pins a dot
    hold(symbol === held ? null : symbol);
    if (!held) focused = null;
    tell();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    hold(null);
    tell();
  });
  lab.store.subscribe(
    (state) => state.lit,
    (lit) => {
      const { dataset } = document.documentElement;
      if (lit) dataset.lit = lit;
      else delete dataset.lit;
    },
  );
  return () => {
    for (const item of document.querySelectorAll<HTMLElement>('.legend li')) pressable(document, item);
    hold(held);
  };
}

/** A list's item as a button: what is focused then lights up, and what is pressed stays lit. */
function pressable(document: Document, item: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.pointsAt = item.dataset.pointsAt;
  button.append(...item.childNodes);
  item.removeAttribute('data-points-at');
  item.append(button);
}

const isCircle = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-arclab] [data-points-at]') !== null;

/** A slider's is that of its label; of a table, a row's and a sorting button's that of its head. */
export function symbolOf(target: EventTarget | null): SymbolId | null {
  if (!(target instanceof Element)) return null;
  const own = target.closest<HTMLElement>('[data-sym], [data-points-at]');
  const head = target.closest('th button') ?? target.closest('tr')?.querySelector('th[scope=row]');
  const named = target instanceof HTMLInputElement ? target.labels?.[0] : head;
  const { sym, pointsAt } = (own ?? named?.querySelector<HTMLElement>('[data-sym]'))?.dataset ?? {};
  const name = sym ?? pointsAt ?? '';
  if (isSymbol(name)) return name;
  return Object.hasOwn(LETTERS, name) ? LETTERS[name] : null;
}
