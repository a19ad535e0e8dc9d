/** Engines in Node, each in a process of its own; WebGPU through Dawn, which npm's package `webgpu` holds. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Session } from '../engines/session.ts';
import type { EngineSpec } from '../engines/spec.ts';
import { timeFaces } from '../faces.ts';
import type { GapSeen } from '../separation.ts';
import type { Adapter, Host } from './host.ts';
import type { Answer, Question } from './nodeRealm.ts';

/** Runs a file of ours in Node; the commands are started by it. */
const RUNNER = fileURLToPath(new URL('../../cli/run.js', import.meta.url));
const REALM = fileURLToPath(new URL('./nodeRealm.ts', import.meta.url));

export const DAWN_MISSING =
  'WebGPU in Node needs Dawn, which is too large to be a dependency: run `npm install --no-save webgpu`.';

export function hasDawn(): boolean {
  try {
    createRequire(import.meta.url).resolve('webgpu');
    return true;
  } catch {
    return false;
  }
}

/** The adapter is null where Dawn is not installed. */
export async function openNodeHost(): Promise<Host> {
  return {
    name: `Node ${process.versions.node}`,
    isBrowser: false,
    adapter: hasDawn() ? await findDawnAdapter() : null,
    open: openProcessSession,
    timeFaces: async () => timeFaces(),
    timeRun: timeRunInProcess,
    close: async () => {},
  };
}

async function findDawnAdapter(): Promise<Adapter | null> {
  const { ask, end } = startProcess();
  try {
    return (await ask({ type: 'adapter' })) as Adapter | null; // its answer to this question
  } finally {
    end();
  }
}

async function openProcessSession(spec: EngineSpec): Promise<Session> {
  if (spec.backend === 'webgpu' && !hasDawn()) throw new Error(DAWN_MISSING);
  const { ask, end } = startProcess();
  try {
    await ask({ type: 'open', spec });
  } catch (error) {
    end();
    throw error;
  }
  return {
    run: (...parameters) => ask({ type: 'run', parameters }) as ReturnType<Session['run']>, // its answer to this question
    bytes: () => ask({ type: 'bytes' }) as ReturnType<Session['bytes']>, // likewise
    close: async () => end(),
  };
}

async function timeRunInProcess(spec: EngineSpec): Promise<GapSeen[]> {
  const { ask, end } = startProcess();
  try {
    return (await ask({ type: 'timeRun', spec })) as GapSeen[]; // its answer to this question
  } finally {
    end();
  }
}

function startProcess(): { ask: (question: Question) => Promise<unknown>; end: () => void } {
  const realm = fork(RUNNER, [REALM], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  return { ask: (question) => askProcess(realm, question), end: () => realm.kill() };
}

/** One question at a time. */
function askProcess(realm: ChildProcess, question: Question): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`the process ended with ${code}`));
    realm.once('exit', onExit);
    realm.once('message', (answer: Answer) => {
      realm.off('exit', onExit);
      if (answer.error === undefined) resolve(answer.value);
      else reject(new Error(answer.error));
    });
    realm.send(question);
  });
}
