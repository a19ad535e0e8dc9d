/** PyTorch in a process of its own, told line by line what to train on. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { IMAGE_BYTES, trainLabels } from '../../core/dataset.ts';
import { parameterLayout } from '../../model/architecture.ts';
import { patchOrder } from '../../model/patches.ts';
import script from '../engines/pytorch.py?url';
import type { Session } from '../engines/session.ts';
import type { EngineSpec } from '../engines/spec.ts';
import { createPlan, drawDataset, firstParameters } from '../engines/workload.ts';

const PYTHON = process.platform === 'win32' ? 'python' : 'python3';

/** Importing PyTorch takes some seconds where the disk is cold. */
const IMPORT_MS = 60_000;

/** The version of PyTorch that Python has here; null when it has none. */
export async function findPytorch(): Promise<string | null> {
  try {
    const options = { timeout: IMPORT_MS };
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', 'import torch; print(torch.__version__)'], options);
    return stdout.trim();
  } catch {
    return null;
  }
}

/** What Adam is made with beside its rates: fused from 2.4 on. The versions before fuse on a GPU alone, and refuse to on the CPU:
 *  "FusedAdam requires all the params to be CUDA". */
export function adamOptions(version: string): { fused?: true } {
  const [major, minor] = version.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 4) ? { fused: true } : {};
}

/** @param version of PyTorch here  @throws Error with what Python said when it ends early */
export async function openPytorch(spec: EngineSpec, version: string): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'arclab-bench-'));
  const python = spawn(PYTHON, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  const ask = conversation(python);
  const dataset = drawDataset(spec);
  const { trainCount } = dataset.source;
  const nextStep = createPlan(spec, dataset);
  await ask({
    images: trainCount,
    adam: adamOptions(version),
    layout: parameterLayout(spec.identities),
    pixelsFile: await put(folder, 'pixels', inStoredOrder(dataset.pixels, trainCount)),
    labelsFile: await put(folder, 'labels', trainLabels(dataset)),
    parametersFile: await put(folder, 'parameters', new Uint8Array(firstParameters(spec).buffer)),
  });
  await rm(folder, { recursive: true });
  return {
    async run(steps) {
      const plans = Array.from({ length: steps }, () => {
        const { samples, inForce } = nextStep();
        const [{ parameters, scale, learningRate }] = inForce;
        return { samples: Array.from(samples), margin: Number(parameters.m), scale, learningRate };
      });
      const { ms, loss } = await ask(plans);
      return { steps, ms, loss, workers: 1, calls: null };
    },
    bytes: async () => null,
    async close() {
      python.stdin?.end();
    },
  };
}

/** One question a line, one answer a line. */
function conversation(python: ChildProcess): (question: unknown) => Promise<{ ms: number; loss: number }> {
  const { stdin, stdout, stderr } = python;
  if (!stdin || !stdout || !stderr) throw new Error('Python was started without its pipes');
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  let complaint = '';
  stderr.on('data', (text) => {
    complaint += text;
  });
  return async (question) => {
    stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error(`PyTorch ended: ${complaint.trim().split('\n').at(-1)}`);
    return JSON.parse(value);
  };
}

async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

function inStoredOrder(pixels: Uint8Array, count: number): Uint8Array {
  const order = patchOrder();
  const stored = new Uint8Array(count * IMAGE_BYTES);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < IMAGE_BYTES; k++) stored[i * IMAGE_BYTES + k] = pixels[i * IMAGE_BYTES + order[k]];
  }
  return stored;
}
