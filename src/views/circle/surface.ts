/** The canvas as a surface: sharp at any pixel ratio, as large as its box, laid out for so many identities, and aware of
 *  the page's colours. */
import { type Inks, readInks } from './inks.ts';
import { type Company, type Layout, layOut } from './layout.ts';

export interface Surface {
  readonly ctx: CanvasRenderingContext2D;
  layout: Layout;
  inks: Inks;
  pixelRatio: number;
  /** Makes room and colours for others. */
  seat(identities: number, company?: Company): void;
  destroy(): void;
}

/** @param probe wears the page's colours (inks.ts)  @param onChange after the size, the pixel ratio or the colours changed
 *  @throws when the browser gives no 2-D context */
export function openSurface(
  canvas: HTMLCanvasElement,
  probe: Element,
  identities: number,
  onChange: () => void,
): Surface {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser gives no 2-D canvas to draw the circle on. Any current browser does.');

  let seats = identities;
  let company: Company | undefined;
  const measure = () => {
    const { width, height } = canvas.getBoundingClientRect();
    surface.pixelRatio = window.devicePixelRatio || 1;
    surface.layout = layOut(width, height, seats, company);
    canvas.width = Math.round(width * surface.pixelRatio);
    canvas.height = Math.round(height * surface.pixelRatio);
    ctx.setTransform(surface.pixelRatio, 0, 0, surface.pixelRatio, 0, 0);
  };
  const remeasure = () => {
    measure();
    onChange();
  };
  const refreshInks = () => {
    surface.inks = readInks(probe, seats);
    onChange();
  };
  const surface: Surface = {
    ctx,
    layout: layOut(0, 0, seats),
    inks: readInks(probe, seats),
    pixelRatio: 1,
    seat(identities, next) {
      seats = identities;
      company = next;
      surface.layout = layOut(surface.layout.width, surface.layout.height, seats, company);
      surface.inks = readInks(probe, seats);
    },
    destroy() {
      sizes.disconnect();
      themes.disconnect();
      window.removeEventListener('resize', remeasure);
      systemTheme.removeEventListener('change', refreshInks);
    },
  };

  const sizes = new ResizeObserver(remeasure);
  sizes.observe(canvas);
  window.addEventListener('resize', remeasure); // zooming changes the pixel ratio, not the box
  const themes = new MutationObserver(refreshInks);
  for (let element = parentOf(probe); element; element = parentOf(element)) {
    themes.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  }
  const systemTheme = window.matchMedia('(prefers-color-scheme: dark)');
  systemTheme.addEventListener('change', refreshInks);
  measure();
  return surface;
}

/** Out of a shadow root too: a page may set its theme anywhere above the circle. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
