/** The training worker: hands messages to a Run and wakes it while there is work. It adapts; it decides nothing. */
import * as v from 'valibot';
import { openSource } from '../data/source.ts';
import { startBackend } from '../model/backend.ts';
import { deviceLostWithin } from '../model/gpuDevice.ts';
import { proveKernels } from '../model/kernelTrust.ts';
import { WASM_FILES } from '../model/wasmFiles.ts';
import { type Alive, type Command, commandSchema, type Failure, type Report, type RunCommand } from './messages.ts';
import { Run } from './run.ts';
import type { UploadDesk } from './uploads/desk.ts';

const post = (report: Report | Alive, transfer: Transferable[] = []) => self.postMessage(report, { transfer });

const run = new Run({
  post,
  now: () => performance.now(),
  openSource: async (setup) => (setup.data === 'upload' ? (await openDesk()).openSource(setup) : openSource(setup)),
  startBackend: (preference) => startBackend(preference, WASM_FILES),
  proveKernels,
});

/** How long after an error the loss of the GPU may be told, ms: a software one finishes its work first. */
const TOLD_WITHIN_MS = 5000;

const commands: RunCommand[] = [];
let desk: Promise<UploadDesk> | undefined;
const ticks = new MessageChannel();
let isAwake = false;

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = v.safeParse(commandSchema, data);
  if (parsed.success) {
    receive(parsed.output);
  } else run.fail({ code: 'bad-command', detail: v.summarize(parsed.issues) });
});

ticks.port1.onmessage = () => void tick();

function receive(command: Command): void {
  switch (command.type) {
    case 'ping':
      post({ type: 'alive' });
      return;
    case 'upload-open':
    case 'upload':
    case 'upload-example':
    case 'upload-cancel':
    case 'upload-edit':
    case 'upload-picture':
    case 'upload-export':
    case 'upload-example-file':
    case 'upload-forget':
      openDesk().then((it) => it.obey(command), tellUnopened);
      return;
    default:
      commands.push(command);
      wake();
  }
}

/** The code for a reader's own data, fetched when it is first needed. */
function openDesk(): Promise<UploadDesk> {
  desk ??= (async () => {
    const { createUploadDesk } = await import('./uploads/open.ts');
    return createUploadDesk(post);
  })();
  return desk;
}

/** The code could not be fetched: the next command tries again. */
function tellUnopened(error: unknown): void {
  desk = undefined;
  const detail = error instanceof Error ? error.message : String(error);
  post({
    type: 'upload',
    state: { set: null, isKept: false, progress: null, troubles: [{ about: 'fetch', detail }] },
  });
}

/** Asks for another turn; a message channel, since timers are slowed to 4 ms and hidden pages to a second. */
function wake(): void {
  if (isAwake) return;
  isAwake = true;
  ticks.port2.postMessage(null);
}

async function tick(): Promise<void> {
  let wait: number | null = null;
  let command = commands.shift();
  try {
    while (command) {
      // Another backend must not start under a face detector that is at work; the reading of files goes on afterwards.
      const reading = command.type === 'setup' ? await desk?.catch(() => undefined) : undefined;
      await reading?.pause();
      await run.obey(command).finally(() => reading?.resume());
      command = commands.shift();
    }
    wait = await run.work();
  } catch (error) {
    run.fail(await explain(error, command));
  }
  isAwake = false;
  if (commands.length > 0 || wait === 0) wake();
  else if (wait !== null) setTimeout(wake, wait);
}

/** What the error means. On a GPU that was lost, whatever was under way fails before the loss itself is told. */
async function explain(error: unknown, command: RunCommand | undefined): Promise<Failure> {
  const lost = await deviceLostWithin(TOLD_WITHIN_MS);
  if (lost !== null) return { code: 'device-lost', detail: lost };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: command?.type === 'setup' ? 'backend-failed' : 'worker-died', detail };
}
