/** The experiment of one <arc-lab>, in a frame or in the element itself: what it was loaded with and told since, what it told,
 *  and the events that come of that. */
import type { ArcLabSnapshot, ArcLabStep, ArcLabTrouble } from '../../public/arc-lab.d.ts';
import type { ToPage } from '../store/embed/messages.ts';
import { converse, type Wanted } from './conversation.ts';
import { type Engine, frameEngine, type Greet } from './engine.ts';
import { inlineEngine } from './inlineEngine.ts';
import { patchFrom } from './options.ts';
import { makeReadiness } from './readiness.ts';
import { REFUSED } from './refusals.ts';
import type { Shadow } from './shadow.ts';

export class Figure {
  isReady = false;
  now: ArcLabStep | null = null;
  address = '';
  readonly warnings: ArcLabTrouble[] = [];
  failure: ArcLabTrouble | null = null;
  page = '';
  readonly #tell: (type: string, detail: unknown) => void;
  readonly #onFrame: (why: string) => void;
  readonly #shadow: Shadow;
  readonly #states: Set<string> | undefined;
  readonly #answers = new Map<unknown, (answer: ArcLabSnapshot) => void>();
  readonly #conversation = converse(
    (message) => this.#hear(message),
    () => this.fail({ code: 'no-answer', detail: this.page }),
  );
  #readiness = makeReadiness();
  /** The options as the experiment has them. */
  #told = new URLSearchParams();
  #asked = 0;
  #engine: Engine | null = null;
  #isInline = false;

  /** @param states of the element, for :state(ready)  @param tell dispatches an event of it
   *  @param onFrame is told why a frame takes the place of what was to run in the element */
  constructor(
    shadow: Shadow,
    states: Set<string> | undefined,
    tell: (type: string, detail: unknown) => void,
    onFrame: (why: string) => void,
  ) {
    this.#shadow = shadow;
    this.#states = states;
    this.#tell = tell;
    this.#onFrame = onFrame;
  }

  whenReady(): Promise<void> {
    return this.#readiness.promise;
  }

  /** @param page embed.html  @param isInline in the element itself, where this page lets it  @param options of the element
   *  @param address what it begins with, where that is not just what its options say */
  load(page: string, isInline: boolean, options: URLSearchParams, address = options): void {
    this.#unready();
    this.page = page;
    this.#told = options;
    if (!this.#engine || isInline !== this.#isInline) {
      this.#engine?.end();
      this.#isInline = isInline;
      this.#engine = isInline
        ? inlineEngine(this.#shadow, this.#greet, (why, its) => this.#goInFrame(why, its))
        : frameEngine(this.#shadow, this.#greet);
    }
    this.#engine.load(page, address);
  }

  /** Tells the experiment what of its options has changed. */
  update(options: URLSearchParams): void {
    const patch = patchFrom(this.#told, options);
    this.#told = options;
    if (patch !== '') this.say({ type: 'set', set: patch });
  }

  /** Into a page, for the first time or again. */
  enter(): void {
    this.#engine?.enter();
  }

  /** Out of the page; what it had come to is what it begins with elsewhere. A frame ends by that, and what runs in the element
   *  goes on when the element was only moved. @param isBack whether it was */
  leave(isBack: () => boolean): void {
    if (this.#isInline) queueMicrotask(() => isBack() || this.#beginElsewhere());
    else this.#beginElsewhere();
  }

  say(message: Wanted): void {
    this.#engine?.hurry();
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

  readonly #greet: Greet = (lab, origin) => {
    if (this.failure?.code !== REFUSED) this.#conversation.greet(lab, origin, this.#isInline);
  };

  #beginElsewhere(): void {
    if (this.page) this.load(this.page, this.#isInline, this.#told, this.#reached());
  }

  #reached(): URLSearchParams {
    const address = new URLSearchParams(this.isReady ? this.address : this.#told);
    if (this.now && this.now.step > 0) address.set('step', String(this.now.step));
    return address;
  }

  #goInFrame(why: string, address: URLSearchParams): void {
    this.#onFrame(why);
    this.load(this.page, false, this.#told, address);
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
        // What stops it before its first picture stops it in every page that is like this one: in a frame of ours it may run.
        if (this.#isInline && !this.isReady) this.#goInFrame(`${message.code} ${message.detail}`.trim(), this.#told);
        else this.fail({ code: message.code, detail: message.detail });
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
