/** The process that nodeHost.ts starts: opens one engine, and answers one message for each that it is sent. */
import { openSession, type Session } from '../engines/session.ts';
import type { EngineSpec } from '../engines/spec.ts';
import { findAdapter } from './host.ts';

export type Question =
  | { type: 'adapter' }
  | { type: 'open'; spec: EngineSpec }
  | { type: 'run'; parameters: Parameters<Session['run']> }
  | { type: 'bytes' }
  | { type: 'timeRun'; spec: EngineSpec };

/** `error` is why there is no value. */
export interface Answer {
  value?: unknown;
  error?: string;
}

/** What npm's `webgpu` exports. It is not among our dependencies, so it has no types here. */
interface Dawn {
  create(options: string[]): GPU;
  globals: Record<string, unknown>;
}

/** Serves until the process is ended. */
export async function main(): Promise<number> {
  let session: Session | null = null;
  const answer = async (question: Question): Promise<unknown> => {
    switch (question.type) {
      case 'adapter':
        await startDawn();
        return findAdapter();
      case 'open':
        if (question.spec.backend === 'webgpu') await startDawn();
        session = await openSession(question.spec);
        return null;
      case 'run':
        return session?.run(...question.parameters);
      case 'bytes':
        return session?.bytes();
      case 'timeRun':
        if (question.spec.backend === 'webgpu') await startDawn();
        return (await import('../engines/timeRun.ts')).timeRun(question.spec);
      default:
        return question satisfies never;
    }
  };
  process.on('message', (question: Question) => {
    answer(question).then(
      (value) => process.send?.({ value } satisfies Answer),
      (error) => process.send?.({ error: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
  });
  return new Promise(() => {});
}

/** Gives Node the globals of a page with WebGPU, before any engine looks for them. */
async function startDawn(): Promise<void> {
  const name = 'webgpu'; // not a literal, since it need not be installed
  const { create, globals } = (await import(/* @vite-ignore */ name)) as Dawn;
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]), userAgent: 'Node' }, configurable: true });
}
