/** The inside of a pool's worker: wasm, and a share of a training set at the end of each port that comes. */
import { startBackend } from '../backend.ts';
import type { WasmFiles } from '../wasmFiles.ts';
import type { Answers, FromShare, Question, ToShare } from './messages.ts';
import type { Share } from './share.ts';

/** @returns serves the share at the other end of a port */
export function startPooledWorker(wasmFiles: WasmFiles): (port: MessagePort) => void {
  const started = startWasm(wasmFiles);
  started.catch(() => {}); // told to every share
  return (port) => serve(port, started);
}

/** Our kernels are not tried again: who asks for training here has done so on the same processor.
 *  @returns what trains there */
async function startWasm(wasmFiles: WasmFiles) {
  const { backend, detail } = await startBackend('wasm', wasmFiles);
  if (backend !== 'wasm') throw new Error(detail);
  const [{ adoptKernels }, { Share }] = await Promise.all([import('../heapTrust.ts'), import('./share.ts')]);
  return { adoptKernels, Share };
}

function serve(port: MessagePort, started: ReturnType<typeof startWasm>): void {
  let share: Share | null = null;
  let fault: unknown = null;
  const answer = async (question: Question): Promise<Answers[keyof Answers]> => {
    if (fault) throw fault;
    if (question.type === 'share') {
      const { adoptKernels, Share } = await started;
      const kernels = adoptKernels(question.found);
      share = new Share(question.data);
      return kernels;
    }
    if (!share) throw new Error(`${question.type} was asked of no share`);
    return share.answer(question);
  };
  const take = async (message: ToShare): Promise<void> => {
    try {
      if ('order' in message) share?.obey(message.order);
      else port.postMessage({ answer: await answer(message.question) } satisfies FromShare);
    } catch (error) {
      fault ??= error;
      const reply: FromShare = { error: error instanceof Error ? error.message : String(error) };
      if ('question' in message) port.postMessage(reply);
    }
  };
  let turn: Promise<void> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ToShare>) => {
    turn = turn.then(() => take(data));
  };
}
