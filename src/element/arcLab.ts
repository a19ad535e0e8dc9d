/** <arc-lab>: the experiment in somebody else's page. Without this script it is the still that its author put into it; with it, the
 *  experiment in the still's place, driven by attributes, properties, methods and links. It writes nothing on itself. */
import type { ArcLab, ArcLabOptions, ArcLabSnapshot } from '../../public/arc-lab.d.ts';
import { Figure } from './figure.ts';
import { addressOf, isOn, OPTION_NAMES, type OptionName, type ReadOption } from './options.ts';
import { followProse } from './prose.ts';
import { REFUSED, refusalOf, sayFrameRefused, sayInFrame } from './refusals.ts';
import { makeShadow } from './shadow.ts';

const NAME = 'arc-lab';

/** The page for frames, beside this file when nobody says; the rest is in its folder. In a variable, or the build would look for it in the sources. */
const PAGE = './embed.html';

/** By itself it is a frame: before Play that fetches least, and it needs least of a page's policy. */
const INLINE = 'inline';
const ENGINES: readonly string[] = ['auto', INLINE, 'iframe'];

/** A server renders the tag, and needs only that the import works. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement); // nobody makes one there

/** Its options are accessors, made below. */
export interface ArcLabElement extends ArcLabOptions {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the accessors are made of the same list as the attributes
export class ArcLabElement extends Base implements ArcLab {
  static readonly observedAttributes = [...OPTION_NAMES, 'lang'];
  readonly #properties: Partial<Record<OptionName, unknown>> = {};
  readonly #shadow = makeShadow(this);
  readonly #figure = new Figure(
    this.#shadow,
    this.attachInternals().states,
    (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail })),
    // The refusal itself is told a moment later.
    (why) => setTimeout(() => sayInFrame(this.#origin, this.#blockedBy, why)),
  );
  #engine = '';
  /** The directive of the page's policy that forbade something of ours. */
  #blockedBy = '';
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
    if (this.#figure.page === '') this.#load();
    this.#figure.enter();
    this.#describe();
    this.ownerDocument.addEventListener('securitypolicyviolation', this.#onRefused);
    if (isOn(this.#read('autoplay'))) this.#playWhenSeen();
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('securitypolicyviolation', this.#onRefused);
    this.#sight?.disconnect();
    this.#figure.leave(() => this.isConnected);
  }

  /** Its being here tells a browser that `moveBefore` is no leaving: the frame goes on. Moved otherwise, a frame loads anew. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    if (this.#isUpdating || this.#figure.page === '') return;
    // Several options change together, and the run should start over once.
    this.#isUpdating = true;
    queueMicrotask(() => {
      this.#isUpdating = false;
      if (this.#pageAsked() === this.#figure.page && this.#engineAsked() === this.#engine)
        this.#figure.update(addressOf(this.#read));
      else this.#load();
      this.#describe();
    });
  }

  get isReady() {
    return this.#figure.isReady;
  }
  get now() {
    return this.#figure.now;
  }
  get address() {
    return this.#figure.address;
  }
  get warnings() {
    return this.#figure.warnings;
  }
  get failure() {
    return this.#figure.failure;
  }
  async whenReady(): Promise<this> {
    await this.#figure.whenReady();
    return this;
  }
  play(): void {
    this.#figure.say({ type: 'play' });
  }
  pause(): void {
    this.#figure.say({ type: 'pause' });
  }
  step(): void {
    this.#figure.say({ type: 'step' });
  }
  rewind(): void {
    this.#figure.say({ type: 'rewind' });
  }
  seek(step: number): void {
    this.#figure.say({ type: 'seek', step });
  }
  set(patch: string): void {
    this.#figure.say({ type: 'set', set: patch });
  }
  snapshot(): Promise<ArcLabSnapshot> {
    return this.#figure.snapshot();
  }

  readonly #read: ReadOption = (name) => {
    const value = name === 'lang' ? this.getAttribute(name) : this[name];
    return value == null ? null : String(value);
  };

  readonly #onRefused = (event: SecurityPolicyViolationEvent) => {
    const refusal = refusalOf(event, this.#origin);
    if (!refusal) return;
    const { directive, isOfFrame } = refusal;
    this.#blockedBy = directive;
    if (!isOfFrame) return;
    sayFrameRefused(this.#origin);
    this.#figure.fail({ code: REFUSED, detail: directive });
  };

  get #origin(): string {
    return new URL(this.#figure.page || this.baseURI).origin;
  }

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
    const engine = this.#engineAsked();
    this.#engine = engine;
    if (page === null) this.#figure.warn({ code: 'src', detail: String(this.#read('src')) });
    else this.#figure.load(page, engine === INLINE, addressOf(this.#read));
    if (!ENGINES.includes(engine)) this.#figure.warn({ code: 'engine', detail: engine });
  }

  #engineAsked(): string {
    return this.#read('engine') || 'auto';
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
