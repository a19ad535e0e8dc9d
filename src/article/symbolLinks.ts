/** A symbol that is pointed at is lit wherever it stands. */
export function linkSymbols(document: Document): void {
  let lit: string | null = null;
  const light = (name: string | null) => {
    if (name === lit) return;
    for (const one of document.querySelectorAll('[data-lit][data-sym]')) one.removeAttribute('data-lit');
    lit = name;
    if (name === null) return;
    for (const one of document.querySelectorAll(`[data-sym="${CSS.escape(name)}"]`)) one.setAttribute('data-lit', '');
  };
  const follow = ({ target }: Event) =>
    light(target instanceof Element ? (target.closest('[data-sym]')?.getAttribute('data-sym') ?? null) : null);
  document.addEventListener('pointerover', follow);
  document.addEventListener('pointerdown', follow); // a finger points by touching
}
