/** Types of arc-lab.js, the module that defines <arc-lab>. */

/** Smallest gap between two neighbours' 90 % arcs, degrees (null where it means nothing), and held-out accuracy, 0 … 1. */
export interface ArcLabFigures {
  gap: number | null;
  accuracy: number;
}
export interface ArcLabStep extends ArcLabFigures {
  step: number;
}
export interface ArcLabTrouble {
  code: string;
  detail: string;
}
export interface ArcLabCircle extends ArcLabFigures {
  loss: string;
  /** [n, 2] and [classes, 2], row by row. */
  embeddings: Float32Array;
  centres: Float32Array;
}
export interface ArcLabSnapshot {
  step: number;
  address: string;
  circles: ArcLabCircle[];
}

/** What can be written on the element; a property that is set counts before its attribute, and undefined or null gives way to it. */
export interface ArcLabOptions {
  /** Of embed.html, with or without an address after '#'; beside arc-lab.js when absent. */
  src?: string | null | undefined;
  /** Of the right circle, or the only one: 'arcface' when absent. */
  loss?: string | null | undefined;
  /** The loss's m: radians for ArcFace. */
  margin?: number | string | null | undefined;
  /** s. */
  scale?: number | string | null | undefined;
  /** Same seed, same run. */
  seed?: number | string | null | undefined;
  /** 'faces' or 'digits'. */
  data?: string | null | undefined;
  /** How many circles: 1, 2 or 6; as many as fit when absent. */
  panes?: number | string | null | undefined;
  /** The loss of the left circle. */
  compare?: string | null | undefined;
  /** The controls to show, with commas: 'play,loss,m,s'; 'all' for every one. */
  controls?: string | null | undefined;
  /** 'visible', or true: plays when it is first seen, unless the reader wants less motion. */
  autoplay?: string | boolean | null | undefined;
  /** 'light' or 'dark'; the reader's own when absent. */
  theme?: string | null | undefined;
  /** Under the figure, and its name for assistive technology. */
  caption?: string | null | undefined;
  /** 'inline': in the page itself, where its policy lets it; 'iframe', and 'auto': in a frame. */
  engine?: string | null | undefined;
}

export interface ArcLabEventMap {
  /** It stands there and can be driven: whenReady says how far it is then. */
  ready: CustomEvent<null>;
  /** A newer picture is shown. */
  step: CustomEvent<ArcLabStep>;
  /** Somebody chose something else, here or by a method. */
  change: CustomEvent<{ address: string }>;
  /** A word that was not understood; the rest is obeyed. */
  warning: CustomEvent<ArcLabTrouble>;
  /** There will be no picture, or no newer one. */
  error: CustomEvent<ArcLabTrouble>;
}

export interface ArcLab extends ArcLabOptions {
  /** What the events told last, for whoever listens late. */
  readonly isReady: boolean;
  readonly now: ArcLabStep | null;
  readonly address: string;
  readonly warnings: readonly ArcLabTrouble[];
  readonly failure: ArcLabTrouble | null;
  /** Settles when the experiment stands there and can be driven: in a frame as its still, with the Play button, before anything is
   *  trained or fetched that trains; in the page itself (`engine="inline"`) with the networks' first picture. Rejects when there
   *  will be neither. */
  whenReady(): Promise<this>;
  play(): void;
  pause(): void;
  step(): void;
  rewind(): void;
  /** Shows a step of the run so far; trains up to it from the start where there is none yet. */
  seek(step: number): void;
  /** Changes choices in the keys of the page's address: 'm=0.3&vs.loss=cosface'. */
  set(patch: string): void;
  snapshot(): Promise<ArcLabSnapshot>;
}

/** The experiment, live, in the still's place.
 *  @attr lang - 'en' or 'ja'; the reader's own when absent.
 *  @slot - The still: shown until the experiment stands there, and wherever scripts do not run.
 *  @csspart frame - The frame that the experiment is in.
 *  @csspart caption - The words of the caption.
 *  @cssprop --arc-lab-height - The room that is kept until the experiment says how high it is.
 *  @cssstate ready - The experiment stands in the still's place. */
export interface ArcLabElement extends HTMLElement, ArcLab {
  addEventListener<K extends keyof ArcLabEventMap>(
    type: K,
    listener: (this: ArcLabElement, event: ArcLabEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
export declare const ArcLabElement: { new (): ArcLabElement; prototype: ArcLabElement };

/** The attributes in JSX. Listeners are best attached in an effect: React does not attach them while it hydrates. */
export interface ArcLabAttributes extends ArcLabOptions {
  id?: string;
  lang?: string;
  class?: string;
  className?: string;
  style?: unknown;
  slot?: string;
  ref?: unknown;
  key?: string | number | null;
  children?: unknown;
}

declare global {
  interface HTMLElementTagNameMap {
    'arc-lab': ArcLabElement;
  }
  namespace JSX {
    interface IntrinsicElements {
      'arc-lab': ArcLabAttributes;
    }
  }
}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'arc-lab': ArcLabAttributes;
    }
  }
}
