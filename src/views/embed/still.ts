/** What a frame shows until there is a lab: two circles of a run that was made before, what they are, and Play. Its parts stand
 *  where the lab will have them. `npm run still` makes the pictures. */
import type { Asked } from './asked.ts';
import arcfaceDark from './still/arcface.dark.webp';
import arcfaceLight from './still/arcface.light.webp';
import softmaxDark from './still/norm-softmax.dark.webp';
import softmaxLight from './still/norm-softmax.light.webp';
import run from './still/run.json';
import styles from './still.module.css';
import { EMBED_WORDS } from './words.ts';

export interface Still {
  /** Holds the still, then the lab; as high as the lab will be, as far as that is known. */
  readonly element: HTMLElement;
  /** Where the lab is made, unseen until the still leaves. */
  readonly room: HTMLElement;
  say(what: 'fetching' | 'unfetched'): void;
  /** In favour of the lab. */
  leave(): void;
}

interface Wishes {
  onPlay(): void;
  /** Play is about to be pressed, likely. */
  onNear(): void;
}

const CIRCLES = [
  { loss: 'Norm-Softmax', came: run.circles['norm-softmax'], light: softmaxLight, dark: softmaxDark },
  { loss: 'ArcFace', came: run.circles.arcface, light: arcfaceLight, dark: arcfaceDark },
];

const GLYPH = 'M2.5 0.5 11 6 2.5 11.5z';
const SVG = 'http://www.w3.org/2000/svg';

export function showStill(element: HTMLElement, asked: Asked, { onPlay, onNear }: Wishes): Still {
  const words = EMBED_WORDS[asked.language];
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const pictures = CIRCLES.map(pictureOf);
  const circles = make('div', styles.circles);
  for (const [i, { loss, came }] of CIRCLES.entries()) {
    const [gap, accuracy] = [`${came.gap.toFixed(0)}°`, `${(100 * came.accuracy).toFixed(1)} %`];
    const head = make('figcaption', styles.head);
    const verdict = make('span', styles.verdict);
    verdict.append(
      make('b', '', gap),
      ` ${words.still.gap} `,
      make('span', styles.second, accuracy),
      ` ${words.still.accuracy}`,
    );
    head.append(make('span', styles.loss, loss), verdict);
    pictures[i].alt = words.still.circle(loss, gap);
    const figure = make('figure', styles.circle);
    figure.append(head, pictures[i]);
    circles.append(figure);
  }

  const status = make('p', styles.status);
  status.role = 'status';
  const name = make('span', styles.name, words.still.play);
  const play = make('button', styles.play);
  play.type = 'button';
  play.append(glyph(), name);
  play.addEventListener('click', onPlay);
  for (const near of ['pointerenter', 'focus']) play.addEventListener(near, onNear);
  const caption = words.still.caption({ ...run, margin: run.circles.arcface.margin });
  const above = make('p', styles.caption, caption);
  const act = make('div', styles.act);
  act.append(above, play, status);

  const way = make('a', '', words.open);
  way.href = `./${location.hash}`;
  way.rel = 'noopener';
  const foot = make('footer', styles.foot);
  foot.append(make('h1', styles.title, 'ArcLab'), way);

  const still = make('main', styles.still);
  still.dataset.arclab = '';
  still.lang = asked.language;
  still.append(circles, act, foot);
  const dress = () => {
    const isDark = asked.theme === 'auto' ? darkness.matches : asked.theme === 'dark';
    still.dataset.theme = isDark ? 'dark' : 'light';
    for (const [i, { light, dark }] of CIRCLES.entries()) pictures[i].src = isDark ? dark : light;
  };
  dress();
  darkness.addEventListener('change', dress);

  const room = make('div', styles.room);
  element.classList.add(styles.frame);
  element.dataset.panes = String(asked.panes);
  element.dataset.hidden = asked.hide.join(' ');
  element.replaceChildren(still, room);
  return {
    element,
    room,
    say(what) {
      const isBusy = what === 'fetching';
      status.textContent = words.still[what];
      name.textContent = isBusy ? words.still.play : words.still.again;
      still.ariaBusy = String(isBusy);
    },
    leave() {
      darkness.removeEventListener('change', dress);
      // Once the circles are drawn; nobody sees a frame that is not.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const hadFocus = still.contains(document.activeElement);
          still.remove();
          room.className = '';
          if (hadFocus) room.querySelector<HTMLElement>('[aria-keyshortcuts="Space"]')?.focus();
        }),
      );
    },
  };
}

/** One that is not shown, since there is room for one circle only, is not fetched. */
function pictureOf(): HTMLImageElement {
  const picture = make('img', styles.picture);
  picture.loading = 'lazy';
  picture.width = picture.height = 480;
  return picture;
}

function glyph(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.ariaHidden = 'true';
  path.setAttribute('d', GLYPH);
  svg.append(path);
  return svg;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
