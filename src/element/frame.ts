/** The frame of one <arc-lab>: what it was loaded with and told since, what it told, and the events that come of that. */
import type { ArcLabSnapshot, ArcLabStep, ArcLabTrouble } from '../../public/arc-lab.d.ts';
import type { ToPage } from '../store/embed/messages.ts';
import { converse, type Wanted } from './conversation.ts';
import { patchFrom } from './options.ts';
import type { Shadow } from './shadow.ts';

interface Readiness {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: Error) => void;
}

/** The page's own policy forbids the frame: there is nobody to greet. */
export const REFUSED = 'refused';

export class Frame {
  isReady = false;
  now: ArcLabStep | null = null;
  address = '';
  readonly warnings: ArcLabTrouble[] = [];
  failure: ArcLabTrouble | null = null;
  page = '';
  readonly #tell: (type: string, detail: unknown) => void;
  readonly #shadow: Shadow;
  readonly #states: Set<string> | undefined;
  readonly #answers = new Map<unknown, (answer: ArcLabSnapshot) => void>();
  readonly #conversation = converse(
    (message) => this.#hear(message),
    () => this.fail({ code: 'no-answer', detail: this.page }),
  );
  #readiness = makeReadiness();
  /** The options as the frame has them. */
  #told = new URLSearchParams();
  #asked = 0;

  /** @param states of the element, for :state(ready)  @param tell dispatches an event of it */
  constructor(shadow: Shadow, states: Set<string> | undefined, tell: (type: string, detail: unknown) => void) {
    this.#shadow = shadow;
    this.#states = states;
    this.#tell = tell;
    shadow.frame.addEventListener('load', () => {
      const { contentWindow } = shadow.frame;
      if (contentWindow && this.page && this.failure?.code !== REFUSED)
        this.#conversation.greet(contentWindow, new URL(this.page).origin);
    });
  }

  whenReady(): Promise<void> {
    return this.#readiness.promise;
  }

  /** @param address what the frame begins with, where it is not just what its options say  @param options of the element */
  load(page: string, options: URLSearchParams, address = options): void {
    this.#unready();
    this.page = page;
    this.#told = options;
    this.#shadow.frame.src = `${page}#${address}`;
  }

  /** Tells the frame what of its options has changed. */
  update(options: URLSearchParams): void {
    const patch = patchFrom(this.#told, options);
    this.#told = options;
    if (patch !== '') this.say({ type: 'set', set: patch });
  }

  /** Out of the page the frame ends; what it had come to is what it begins with elsewhere. */
  leave(): void {
    const address = new URLSearchParams(this.isReady ? this.address : this.#told);
    if (this.now && this.now.step > 0) address.set('step', String(this.now.step));
    if (this.page) this.load(this.page, this.#told, address);
  }

  say(message: Wanted): void {
    this.#shadow.frame.loading = 'eager'; // somebody wants it before it is in sight
    this.#conversation.say(message);
  }

  snapshot(): Promise<ArcLabSnapshot> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.say({ type: 'snapshot', id });
    });
  }

  warn(trouble: ArcLabTrouble): void {
    this.warnings.push(trouble);
    this.#tell('warning', trouble);
  }

  fail(trouble: ArcLabTrouble): void {
    this.failure = trouble;
    this.#readiness.reject(new Error(`${trouble.code}: ${trouble.detail}`));
    this.#tell('error', trouble);
  }

  #hear(message: ToPage): void {
    switch (message.type) {
      case 'ready':
        this.#begin(message.address);
        break;
      case 'resize':
        this.#shadow.resize(message.height);
        break;
      case 'step': {
        const { step, gap, accuracy } = message;
        this.now = { step, gap, accuracy };
        this.#tell('step', this.now);
        break;
      }
      case 'change':
        this.address = message.address;
        this.#tell('change', { address: message.address });
        break;
      case 'warning':
        this.warn({ code: message.code, detail: message.detail });
        break;
      case 'error':
        this.fail({ code: message.code, detail: message.detail });
        break;
      case 'snapshot': {
        const { id, step, address, circles } = message;
        this.#answers.get(id)?.({ step, address, circles });
        this.#answers.delete(id);
        break;
      }
      default:
        message satisfies never; // a newer frame may say more
    }
  }

  #begin(address: string): void {
    if (this.failure) this.#readiness = makeReadiness();
    this.failure = null;
    this.address = address;
    this.isReady = true;
    this.#shadow.show(true);
    this.#states?.add('ready');
    this.#readiness.resolve();
    this.#tell('ready', null);
  }

  #unready(): void {
    this.#conversation.hangUp();
    this.#shadow.show(false);
    this.#states?.delete('ready');
    if (this.isReady || this.failure) this.#readiness = makeReadiness();
    this.isReady = false;
    this.failure = null;
    this.now = null;
  }
}

function makeReadiness(): Readiness {
  const made = {} as Readiness; // a promise's executor runs at once
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {}); // a page that does not ask is told by the event
  return made;
}
