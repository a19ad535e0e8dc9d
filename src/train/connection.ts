/** The worker's end of one lab: takes its messages in order, opens and ends its runs, and tells it what fails. Of several
 *  setups the last one counts: an older one is given up wherever it stands, and so is every command that was meant for it. */
import * as v from 'valibot';
import {
  type Command,
  type Failure,
  type FromHost,
  type Report,
  type RunCommand,
  type SetupCommand,
  type ToHost,
  toHostSchema,
} from './messages.ts';
import { detailOf, type OpeningEnvironment, openRun, RunError } from './openRun.ts';
import type { Run } from './run.ts';
import type { UploadCommand } from './uploads/messages.ts';

/** The reader's own data at a lab's disposal. */
export interface Uploads {
  obey(command: UploadCommand): void;
  openSource: OpeningEnvironment['openSource'];
  dispose(): void;
}

export interface ConnectionEnvironment extends Omit<OpeningEnvironment, 'post'> {
  post(message: FromHost, transfer?: Transferable[]): void;
  /** Asks for a turn. */
  wake(): void;
  /** Interrupts every use of the backend by readings of files. @returns a function that lets them go on */
  pauseUploads(): Promise<() => void>;
  /** Loads the code for a reader's own data. @throws Error when it cannot be fetched */
  openUploads(post: (report: Report, transfer?: Transferable[]) => void): Promise<Uploads>;
  /** What an error means that came in the midst of a run. */
  explain(error: unknown): Promise<Failure>;
  onClose(): void;
}

export class Connection {
  readonly #environment: ConnectionEnvironment;
  /** The newest session that was asked for, and the one that was opened last. */
  #session = 0;
  #opened = 0;
  #setup: SetupCommand | null = null;
  #commands: RunCommand[] = [];
  #run: Run | null = null;
  #opening = new AbortController();
  #uploads: Promise<Uploads> | null = null;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(environment: ConnectionEnvironment) {
    this.#environment = environment;
  }

  /** Whether it has a run open, which needs the backend to stay what it is. */
  get isRunning(): boolean {
    return this.#run !== null;
  }

  /** Takes a message from the lab as it came. */
  receive(data: unknown): void {
    const parsed = v.safeParse(toHostSchema, data);
    if (parsed.success) this.#take(parsed.output);
    else {
      // Whichever session it was meant for cannot be read from it.
      const failure: Failure = { code: 'bad-command', detail: v.summarize(parsed.issues) };
      this.#environment.post({ session: null, report: { type: 'failed', failure } });
    }
  }

  /** Does what there is to do, for a short while. @returns how long to wait for the next turn, ms; null: until woken */
  turn(): Promise<number | null> {
    const turn = this.#takeTurn();
    this.#underWay = turn;
    return turn;
  }

  async #takeTurn(): Promise<number | null> {
    try {
      while (this.#setup) await this.#open(this.#setup);
      // A setup that comes meanwhile brings commands of its own, for the run that it opens.
      while (!this.#setup && this.#commands.length > 0) {
        const command = this.#commands.shift();
        if (command) await this.#run?.obey(command);
      }
      if (this.#setup) return 0;
      const wait = (await this.#run?.work()) ?? null;
      return this.#setup || this.#commands.length > 0 ? 0 : wait;
    } catch (error) {
      const session = this.#opened;
      await this.fail(await this.#environment.explain(error), session);
      return this.#setup ? 0 : null;
    }
  }

  /** Ends the run and tells why. @param session what failed: a newer one, which is still to open, is left to itself */
  async fail(failure: Failure, session = this.#session): Promise<void> {
    const run = this.#run;
    this.#run = null;
    if (session === this.#session) this.#commands = [];
    this.#environment.post({ session, report: { type: 'failed', failure } });
    // A run that failed may fail again as it goes.
    await run?.dispose().catch(() => {});
  }

  /** Nothing of it stays, and nothing more is told. */
  async dispose(): Promise<void> {
    this.#giveUp();
    // What works must not lose its ground under its feet.
    await this.#underWay;
    const run = this.#run;
    this.#run = null;
    await run?.dispose().catch(() => {}); // nobody is left to be told
    await this.#uploads?.then(
      (uploads) => uploads.dispose(),
      () => {}, // there are none
    );
  }

  #take({ session, command }: ToHost): void {
    if (isUpload(command)) {
      this.#openUploads().then(
        (it) => it.obey(command),
        (error) => this.#tellUploadsUnopened(error),
      );
      return;
    }
    if (command.type === 'close') {
      this.#giveUp();
      this.#environment.onClose();
    } else if (command.type === 'setup') {
      this.#giveUp();
      this.#session = session;
      this.#setup = command;
    } else if (session === this.#session) this.#commands.push(command);
    this.#environment.wake();
  }

  /** Ends what is under way for the session so far. */
  #giveUp(): void {
    this.#opening.abort();
    this.#setup = null;
    this.#commands = [];
  }

  async #open(setup: SetupCommand): Promise<void> {
    this.#setup = null;
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const session = this.#session;
    this.#opened = session;
    const before = this.#run;
    this.#run = null;
    await before?.dispose();
    // Another backend must not start under a face detector that is at work; the reading of files goes on afterwards.
    const resume = await this.#environment.pauseUploads();
    const post = (report: Report, transfer?: Transferable[]) => this.#environment.post({ session, report }, transfer);
    const openSource: OpeningEnvironment['openSource'] = async (wanted) =>
      wanted.data === 'upload' ? (await this.#openUploads()).openSource(wanted) : this.#environment.openSource(wanted);
    try {
      this.#run = await openRun(setup, { ...this.#environment, post, openSource }, signal);
      post({ type: 'ready' });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof RunError)) throw error;
      await this.fail({ code: error.code, detail: error.message });
    } finally {
      resume();
    }
  }

  #openUploads(): Promise<Uploads> {
    this.#uploads ??= this.#environment.openUploads((report, transfer) =>
      this.#environment.post({ session: null, report }, transfer),
    );
    return this.#uploads;
  }

  /** The code could not be fetched: the next command tries again. */
  #tellUploadsUnopened(error: unknown): void {
    this.#uploads = null;
    const troubles = [{ about: 'fetch' as const, detail: detailOf(error) }];
    const state = { set: null, isKept: false, progress: null, troubles };
    this.#environment.post({ session: null, report: { type: 'upload', state } });
  }
}

function isUpload(command: Command): command is UploadCommand {
  return command.type.startsWith('upload');
}
