/** Shows, beside a term or a citation that is pointed at, touched or focused, what the end of the article says of it. */

const NOTED = 'a.term, a.cite';
/** px, from what it is of and from the window's edge. */
const APART = 6;
/** For a pointer to come over. */
const LINGER_MS = 250;

export function showNotes(document: Document): void {
  const note = Object.assign(document.createElement('div'), { className: 'note', id: 'note', popover: 'manual' });
  document.body.append(note);
  let of: HTMLAnchorElement | null = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    if (!of) return;
    of.removeAttribute('aria-describedby');
    of = null;
    note.hidePopover();
  };
  const show = (link: HTMLAnchorElement) => {
    clearTimeout(leaving);
    if (link === of) return;
    hide();
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) return; // an article of another version
    of = link;
    const { lang } = document.documentElement;
    const way = Object.assign(document.createElement('a'), { href: link.hash, tabIndex: -1, lang });
    way.textContent = `→ ${entry.closest('section')?.querySelector('h2')?.textContent}`;
    // Of a term its entry's next, of a citation all of it.
    const said = entry.localName === 'dt' ? entry.nextElementSibling : entry;
    note.replaceChildren(...[...(said?.childNodes ?? [])].map((its) => its.cloneNode(true)), ' ', way);
    note.lang = said?.closest<HTMLElement>('[lang]')?.lang ?? '';
    link.setAttribute('aria-describedby', note.id);
    note.showPopover();
    place(note, link);
  };

  const linkAt = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>(NOTED) : null);
  const isOver = ({ target }: Event) => target instanceof Node && note.contains(target);
  document.addEventListener('pointerover', (event) => {
    const link = linkAt(event);
    if (link) show(link);
    else if (isOver(event)) clearTimeout(leaving);
    else if (of && of !== document.activeElement) {
      clearTimeout(leaving);
      leaving = window.setTimeout(hide, LINGER_MS);
    }
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link) show(link);
    else if (!isOver(event)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link) return hide();
    // A finger has no other way to ask; the way to the entry is in the note.
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      event.preventDefault();
      show(link);
    } else hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('scroll', () => of && place(note, of), { passive: true });
}

/** Below it where there is room, within the window. */
function place(note: HTMLElement, link: Element): void {
  const box = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = note;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = box.bottom + APART + offsetHeight < clientHeight || box.top < offsetHeight + APART;
  const left = Math.max(APART, Math.min(box.left, clientWidth - offsetWidth - APART));
  const top = isBelow ? box.bottom + APART : box.top - APART - offsetHeight;
  Object.assign(note.style, { left: `${left}px`, top: `${top}px` });
}
