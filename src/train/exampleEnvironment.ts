/** Test helper: what opening a run needs, on wasm, with a small data set. */
import { startBackend } from '../model/backend.ts';
import { proveKernels } from '../model/kernelTrust.ts';
import { WASM_FILES } from '../model/wasmFiles.ts';
import type { ConnectionEnvironment } from './connection.ts';
import { exampleData } from './exampleData.ts';
import type { OpeningEnvironment } from './openRun.ts';

const { source } = exampleData(3, 20, 4);

export const exampleEnvironment: Omit<OpeningEnvironment, 'post'> & Pick<ConnectionEnvironment, 'pauseUploads'> = {
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  openSource: async () => source,
  startBackend: (preference) => startBackend(preference, WASM_FILES),
  proveKernels,
  pool: null,
  pauseUploads: async () => () => {},
};
