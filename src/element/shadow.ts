/** What stands in the shadow of an <arc-lab>: the still that its author put into it, the experiment over it, and a caption. No
 *  style of the page reaches it, and its own come as a sheet, which a strict policy of the page allows. */

/** Until the experiment says how high it is, the box is as high as what an element shows that is told nothing, as measured in each of its
 *  layouts, so that the text below does not move. Pixels, since the page's rem is its own. */
const STYLES = `
:host { display: block !important; }
:host([hidden]) { display: none !important; }
#figure { margin: 0; container-type: inline-size; }
#box { position: relative; overflow: hidden; height: var(--arc-lab-height, calc(100cqi + 625px)); }
@container (width >= 384px) { #box { height: var(--arc-lab-height, calc(100cqi + 594px)); } }
@container (width >= 448px) { #box { height: var(--arc-lab-height, min(100cqi + 532px, 1044px)); } }
@container (width >= 576px) { #box { height: var(--arc-lab-height, 1023px); } }
@container (width >= 672px) { #box { height: var(--arc-lab-height, 933px); } }
@container (width >= 764px) { #box { height: var(--arc-lab-height, min(50cqi + 448px, 864px)); } }
.ready slot { display: none; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden; }
.ready iframe { visibility: visible; }
#inline { all: initial; position: absolute; inset: 0; height: auto; visibility: hidden; }
.ready #inline { display: block; position: static; visibility: visible; }
.ready:has(#inline) { height: auto; }
#caption { margin-block-start: .5em; font-size: .875em; line-height: 1.45; }
#caption:empty { display: none; }
`;

/** A frame's height by its own word, CSS px: enough to see something, and no more than any of its layouts takes. */
const HEIGHT = { min: 120, max: 12_000 };

/** By it frames on one page know each other (store/embed/pageName.ts), and share a worker. */
const PAGE = `arclab-${Math.random().toString(36).slice(2)}`;

export interface Shadow {
  readonly frame: HTMLIFrameElement;
  /** Where the experiment is, where it is in no frame. */
  readonly inline: HTMLElement;
  /** What of both is used. */
  hold(its: HTMLElement): void;
  /** The experiment is shown in the place of the still, or the other way round. */
  show(isReady: boolean): void;
  resize(height: number): void;
  caption(text: string): void;
}

export function makeShadow(host: HTMLElement): Shadow {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const [figure, box, still, words] = (['figure', 'div', 'slot', 'figcaption'] as const).map((name) =>
    document.createElement(name),
  );
  const frame = document.createElement('iframe');
  const inline = document.createElement('div');
  // By ids, since the experiment has figures and captions of its own.
  for (const [name, its] of Object.entries({ figure, box, inline, caption: words })) its.id = name;
  frame.name = PAGE;
  frame.loading = 'lazy';
  frame.allow = 'fullscreen; clipboard-write';
  frame.part.add('frame');
  words.part.add('caption');
  box.append(still);
  figure.append(box, words);
  root.append(figure);
  let height = '';
  return {
    frame,
    inline,
    hold(its) {
      if (its.parentNode === box) return;
      (its === frame ? inline : frame).remove();
      box.append(its);
    },
    show(isReady) {
      box.classList.toggle('ready', isReady);
      box.style.height = isReady ? height : '';
    },
    resize(next) {
      if (!Number.isFinite(next)) return;
      height = `${Math.min(Math.max(next, HEIGHT.min), HEIGHT.max)}px`;
      if (box.classList.contains('ready')) box.style.height = height;
    },
    caption(text) {
      words.textContent = text;
      frame.title = text || 'ArcLab';
    },
  };
}
