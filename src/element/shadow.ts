/** What stands in the shadow of an <arc-lab>: the still that its author put into it, the frame over it, and a caption. No style
 *  of the page reaches it, and its own come as a sheet, which a strict policy of the page allows. */

/** Until a frame says how high it is, the box is as high as what an element shows that is told nothing, as measured in each of its
 *  layouts, so that the text below does not move. Pixels, since the page's rem is its own. */
const STYLES = `
:host { display: block !important; }
:host([hidden]) { display: none !important; }
figure { margin: 0; container-type: inline-size; }
div { position: relative; overflow: hidden; height: var(--arc-lab-height, calc(100cqi + 620px)); }
@container (width >= 352px) { div { height: var(--arc-lab-height, 992px); } }
@container (width >= 672px) { div { height: var(--arc-lab-height, 924px); } }
@container (width >= 764px) { div { height: var(--arc-lab-height, 848px); } }
.ready slot { display: none; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden; }
.ready iframe { visibility: visible; }
figcaption { margin-block-start: .5em; font-size: .875em; line-height: 1.45; }
figcaption:empty { display: none; }
`;

/** A frame's height by its own word, CSS px: enough to see something, and no more than any of its layouts takes. */
const HEIGHT = { min: 120, max: 12_000 };

export interface Shadow {
  readonly frame: HTMLIFrameElement;
  /** The frame is shown in the place of the still, or the other way round. */
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
  frame.loading = 'lazy';
  frame.allow = 'fullscreen; clipboard-write';
  frame.part.add('frame');
  words.part.add('caption');
  box.append(still, frame);
  figure.append(box, words);
  root.append(figure);
  let height = '';
  return {
    frame,
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
