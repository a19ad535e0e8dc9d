/** What the experiment of an <arc-lab> runs in: a frame of embed.html, or the element itself. */
import type { Greeted } from './conversation.ts';
import type { Shadow } from './shadow.ts';

export interface Engine {
  /** Begins with an address, anew where it had begun. @param page embed.html, whose folder holds all the rest */
  load(page: string, address: URLSearchParams): void;
  /** Somebody wants it, though it is not in sight. */
  hurry(): void;
  /** The element is in a page. */
  enter(): void;
  end(): void;
}

/** Takes whom to greet, and where it must be from. */
export type Greet = (lab: Greeted, origin: string) => void;

/** A frame waits for being near the reader's eye by itself, begins when it is put into a page, and ends when it is taken out. */
export function frameEngine(shadow: Shadow, greet: Greet): Engine {
  const { frame } = shadow;
  frame.onload = () => {
    if (frame.contentWindow) greet(frame.contentWindow, new URL(frame.src).origin);
  };
  return {
    load(page, address) {
      frame.src = `${page}#${address}`;
      shadow.hold(frame);
    },
    hurry() {
      frame.loading = 'eager';
    },
    enter() {},
    end() {
      frame.onload = null;
    },
  };
}
