/** A file's bytes, a chunk at a time, with progress and an end on demand. */
import { UploadProblem } from './problems.ts';

/** What is needed of a File: tests and benchmarks bring files that exist nowhere. */
export type SourceFile = Pick<File, 'name' | 'size' | 'stream' | 'slice'>;

export interface ReadOptions {
  /** Called now and then while a file is being parsed, and when all of it has been. */
  onProgress?(readBytes: number, totalBytes: number): void;
  /** Ends the reading: it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Progress is told at most so many times a file. */
const PROGRESS_STEPS = 200;

/** The bytes of a file, in order. @throws UploadProblem when it can no longer be read, and the signal's reason */
export async function* chunksOf(file: SourceFile, { onProgress, signal }: ReadOptions): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const report = progressOf(file.size, onProgress);
  let read = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read().catch((cause: unknown) => refuseUnreadable(file, cause));
      if (done) break;
      yield value;
      read += value.length;
      report(read);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Bytes start … end − 1 of a file. @throws UploadProblem when it can no longer be read */
export async function bytesOf(file: SourceFile, start: number, end: number): Promise<ArrayBuffer> {
  return file
    .slice(start, end)
    .arrayBuffer()
    .catch((cause: unknown) => refuseUnreadable(file, cause));
}

/** Tells a listener how far a reading is, not more often than it can use. */
export function progressOf(total: number, listener: ReadOptions['onProgress']): (read: number) => void {
  let told = 0;
  return (read) => {
    if (read < total && read - told < total / PROGRESS_STEPS) return;
    told = read;
    listener?.(read, total);
  };
}

/** Room for numbers. @throws UploadProblem when there is none */
export function makeRoom(file: SourceFile, rows: number, columns: number): Float32Array<ArrayBuffer> {
  try {
    return new Float32Array(rows * columns);
  } catch {
    throw new UploadProblem(file.name, { code: 'out-of-memory', bytes: 4 * rows * columns });
  }
}

function refuseUnreadable(file: SourceFile, cause: unknown): never {
  // A RangeError is the engine's way to say that an ArrayBuffer of this length cannot be had.
  if (cause instanceof RangeError) throw new UploadProblem(file.name, { code: 'out-of-memory', bytes: file.size });
  throw new UploadProblem(file.name, { code: 'unreadable' });
}
