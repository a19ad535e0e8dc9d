/** Links and buttons of an article that drive an <arc-lab> by its id: <a data-arc-lab="demo" data-set="m=0.5" href="…">. Without
 *  this script a link leads where it leads. */
import type { ArcLab } from '../../public/arc-lab.d.ts';

const VERBS = ['play', 'pause', 'step', 'rewind'] as const;

/** @param isArcLab whether an element is one */
export function followProse(document: Document, isArcLab: (element: unknown) => element is ArcLab): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [target] = event.composedPath();
    const said = target instanceof Element ? target.closest<HTMLElement>('[data-arc-lab]') : null;
    const { arcLab = '', set, do: verb } = said?.dataset ?? {};
    const lab: unknown = said && document.getElementById(arcLab);
    if (!isArcLab(lab)) return;
    event.preventDefault();
    if (set !== undefined) lab.set(set);
    const known = VERBS.find((name) => name === verb);
    if (known) lab[known]();
  });
}
