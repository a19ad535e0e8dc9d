/** From what was dropped or chosen to files with their paths; folders are walked. */
import { MAX_FILES } from '../../data/photos/limits.ts';
import type { UploadedFiles } from '../../store/state.ts';
import type { Dropped } from '../useUploads.ts';

type Files = UploadedFiles['files'];

/** Folders deeper than this are left out: a link to a folder above would have no end. */
const DEEPEST = 16;

/** Files of an input, with the folders they lie in where a folder was chosen. */
export function filesOfInput(files: FileList | null): Files {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/** All files in all folders that were dropped, a few more than are ever taken in, so that the cap is told. */
export async function walkDropped(dropped: readonly Dropped[]): Promise<Files> {
  const files: Files = [];
  for (const one of dropped) {
    if ('file' in one) files.push({ path: one.file.name, blob: one.file });
    else await walk(one.entry, files, 0);
  }
  return files;
}

async function walk(entry: FileSystemEntry, files: Files, depth: number): Promise<void> {
  if (depth > DEEPEST || files.length > 2 * MAX_FILES) return;
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry); // as isFile says
    if (file) files.push({ path: entry.fullPath.replace(/^\//, ''), blob: file });
    return;
  }
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child, files, depth + 1); // as isFile says
}

/** null for one that is gone or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

/** A reader of entries gives some at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return children;
    children.push(...some);
  }
}
