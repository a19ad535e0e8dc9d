/** A face detector for one reading: opened at its first photo, and put away while a run needs the device to itself, since
 *  another backend must not start under a detector at work, and what a detector holds is lost with its backend. */
import { DetectorMissing, type Locate } from '../../data/photos/build.ts';

export interface OpenDetector {
  locate: Locate;
  dispose(): void;
}

export class PausableDetector {
  readonly #open: () => Promise<OpenDetector>;
  #opened: Promise<OpenDetector> | null = null;
  /** The photo that is looked at. */
  #atWork: Promise<unknown> = Promise.resolve();
  #pauses = 0;
  #resumed: Promise<void> = Promise.resolve();
  #wake = () => {};

  /** @param open @throws Error when the detector cannot be fetched */
  constructor(open: () => Promise<OpenDetector>) {
    this.#open = open;
  }

  /** Finds a photo's face, after the pause where there is one. */
  readonly locate: Locate = async (photo) => {
    while (this.#pauses > 0) await this.#resumed;
    const work = this.#look(photo);
    this.#atWork = work.catch(() => {}); // told by `work`
    return work;
  };

  /** Resolves when the photo that is looked at is done, and the detector is off the device. Every pause wants its own
   *  `resume`. */
  async pause(): Promise<void> {
    if (this.#pauses++ === 0) {
      this.#resumed = new Promise((resolve) => {
        this.#wake = resolve;
      });
    }
    await this.#atWork;
    await this.dispose();
  }

  resume(): void {
    this.#pauses--;
    if (this.#pauses === 0) this.#wake();
  }

  /** Frees the detector; the next photo opens another. */
  async dispose(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened?.catch(() => null))?.dispose();
  }

  async #look(photo: Parameters<Locate>[0]) {
    this.#opened ??= this.#open();
    const detector = await this.#opened.catch((error: unknown) => {
      throw new DetectorMissing(error instanceof Error ? error.message : String(error));
    });
    return detector.locate(photo);
  }
}
