/** The experiment in the element itself, by a module that lies beside embed.html: no frame, and one worker and one device for all
 *  of a page. Where the page's policy does not let it run it says so, and a frame takes its place. */
import type { Greeted } from './conversation.ts';
import type { Engine, Greet } from './engine.ts';
import type { Shadow } from './shadow.ts';

/** In a variable, or a build would look for it in the sources. */
const MODULE = './inline/inline.js';

/** How near an element comes to be before it begins, as a frame would. */
const NEAR = '1000px';

/** What the module gives; src/inline.tsx. */
interface InlineModule {
  mountInline(element: HTMLElement, page: string, address: string): InlineLab;
}
export interface InlineLab extends Greeted {
  destroy(): void;
}

/** @param refuse takes why it cannot run here, and the address that it was to begin with */
export function inlineEngine(
  shadow: Shadow,
  greet: Greet,
  refuse: (why: string, address: URLSearchParams) => void,
): Engine {
  let lab: InlineLab | null = null;
  let waiting: (() => void) | null = null;
  let turn = 0;
  const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && hurry(), {
    rootMargin: NEAR,
  });

  const end = () => {
    turn++;
    waiting = null;
    near.disconnect();
    lab?.destroy();
    lab = null;
  };
  const begin = async (page: string, address: URLSearchParams) => {
    const mine = turn;
    try {
      const { mountInline }: InlineModule = await import(
        /* @vite-ignore */ /* webpackIgnore: true */ new URL(MODULE, page).href
      );
      if (mine !== turn) return;
      lab = mountInline(shadow.inline, page, String(address));
      greet(lab, location.origin);
    } catch (reason) {
      if (mine === turn) refuse(String(reason), address);
    }
  };
  const hurry = () => {
    if (!shadow.inline.isConnected) return;
    near.disconnect();
    waiting?.();
    waiting = null;
  };
  return {
    load(page, address) {
      end();
      waiting = () => void begin(page, address);
      shadow.hold(shadow.inline);
      if (shadow.inline.isConnected) near.observe(shadow.inline);
    },
    enter() {
      if (waiting) near.observe(shadow.inline);
    },
    hurry,
    end,
  };
}
