/** <arc-lab>: the experiment in somebody else's page. Without this script it is the still that its author put into it; with it, a
 *  frame of embed.html in the still's place, driven by attributes, properties, methods and links. It writes nothing on itself. */
import type { ArcLab, ArcLabOptions, ArcLabSnapshot } from '../../public/arc-lab.d.ts';
import { Frame, REFUSED } from './frame.ts';
import { addressOf, isOn, OPTION_NAMES, type OptionName, type ReadOption } from './options.ts';
import { followProse } from './prose.ts';
import { makeShadow } from './shadow.ts';

const NAME = 'arc-lab';

/** The frame's page, beside this file when nobody says. In a variable, or the build would look for it in the sources. */
const PAGE = './embed.html';

const ENGINES: readonly string[] = ['auto', 'iframe'];

/** A server renders the tag, and needs only that the import works. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement); // nobody makes one there

/** Its options are accessors, made below. */
export interface ArcLabElement extends ArcLabOptions {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the accessors are made of the same list as the attributes
export class ArcLabElement extends Base implements ArcLab {
  static readonly observedAttributes = [...OPTION_NAMES, 'lang'];
  readonly #properties: Partial<Record<OptionName, unknown>> = {};
  readonly #shadow = makeShadow(this);
  readonly #frame = new Frame(this.#shadow, this.attachInternals().states, (type, detail) =>
    this.dispatchEvent(new CustomEvent(type, { detail })),
  );
  #isUpdating = false;
  #sight: IntersectionObserver | null = null;

  static {
    for (const name of OPTION_NAMES) {
      Object.defineProperty(ArcLabElement.prototype, name, {
        get(this: ArcLabElement) {
          return this.#properties[name] ?? this.getAttribute(name);
        },
        set(this: ArcLabElement, value: unknown) {
          this.#properties[name] = value;
          this.attributeChangedCallback();
        },
        enumerable: true,
        configurable: true,
      });
    }
  }

  connectedCallback(): void {
    for (const name of OPTION_NAMES) this.#uncover(name);
    if (this.#frame.page === '') this.#load();
    this.#describe();
    this.ownerDocument.addEventListener('securitypolicyviolation', this.#onRefused);
    if (isOn(this.#read('autoplay'))) this.#playWhenSeen();
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('securitypolicyviolation', this.#onRefused);
    this.#sight?.disconnect();
    this.#frame.leave();
  }

  /** Its being here tells a browser that `moveBefore` is no leaving: the frame goes on. Moved otherwise, a frame loads anew. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    if (this.#isUpdating || this.#frame.page === '') return;
    // Several options change together, and the run should start over once.
    this.#isUpdating = true;
    queueMicrotask(() => {
      this.#isUpdating = false;
      if (this.#pageAsked() === this.#frame.page) this.#frame.update(addressOf(this.#read));
      else this.#load();
      this.#describe();
    });
  }

  get isReady() {
    return this.#frame.isReady;
  }
  get now() {
    return this.#frame.now;
  }
  get address() {
    return this.#frame.address;
  }
  get warnings() {
    return this.#frame.warnings;
  }
  get failure() {
    return this.#frame.failure;
  }
  async whenReady(): Promise<this> {
    await this.#frame.whenReady();
    return this;
  }
  play(): void {
    this.#frame.say({ type: 'play' });
  }
  pause(): void {
    this.#frame.say({ type: 'pause' });
  }
  step(): void {
    this.#frame.say({ type: 'step' });
  }
  rewind(): void {
    this.#frame.say({ type: 'rewind' });
  }
  seek(step: number): void {
    this.#frame.say({ type: 'seek', step });
  }
  set(patch: string): void {
    this.#frame.say({ type: 'set', set: patch });
  }
  snapshot(): Promise<ArcLabSnapshot> {
    return this.#frame.snapshot();
  }

  readonly #read: ReadOption = (name) => {
    const value = name === 'lang' ? this.getAttribute(name) : this[name];
    return value == null ? null : String(value);
  };

  readonly #onRefused = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    const { origin } = new URL(this.#frame.page || this.baseURI);
    if (!/^(frame|child|default)-src/.test(effectiveDirective) || !blockedURI.startsWith(origin)) return;
    console.error(`<arc-lab>: this page's policy forbids its frame. Add "frame-src ${origin}" to it.`);
    this.#frame.fail({ code: REFUSED, detail: effectiveDirective });
  };

  /** A property that was set before this script came hides the accessor. */
  #uncover(name: OptionName): void {
    if (!Object.hasOwn(this, name)) return;
    const { [name]: value } = this;
    delete this[name];
    this.#properties[name] = value;
  }

  #pageAsked(): string | null {
    const [src] = this.#read('src')?.split('#') ?? [];
    const base = src ? this.baseURI : import.meta.url;
    return URL.canParse(src || PAGE, base) ? new URL(src || PAGE, base).href : null;
  }

  #load(): void {
    const page = this.#pageAsked();
    if (page === null) this.#frame.warn({ code: 'src', detail: String(this.#read('src')) });
    else this.#frame.load(page, addressOf(this.#read));
    const engine = this.#read('engine') ?? 'auto';
    if (!ENGINES.includes(engine)) this.#frame.warn({ code: 'engine', detail: engine });
  }

  #describe(): void {
    this.#shadow.caption(this.#read('caption') ?? '');
  }

  #playWhenSeen(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#sight ??= new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#sight?.disconnect();
      this.play();
    });
    this.#sight.observe(this);
  }
}

// A page may hold the script twice, and a server has no elements.
if (globalThis.customElements && !customElements.get(NAME)) {
  customElements.define(NAME, ArcLabElement);
  followProse(document, (element): element is ArcLab => element instanceof ArcLabElement);
}
