/** How a component opens the panel of the reader's own data. */
import { createContext, useContext } from 'react';

/** One thing that was dropped: a file, or a folder that is walked later. A browser tells these during the drop only. */
export type Dropped = { entry: FileSystemEntry } | { file: File };

export interface Uploads {
  /** Opens the panel. @param dropped is read at once */
  open(dropped?: Dropped[]): void;
}

export const UploadsContext = createContext<Uploads | null>(null);

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (!uploads) throw new Error('No panel for uploads around this component. Mount it inside <App>.');
  return uploads;
}

/** What was dropped. */
export function droppedOf({ items }: DataTransfer): Dropped[] {
  return [...items].flatMap((item): Dropped[] => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    if (entry) return [{ entry }];
    const file = item.getAsFile();
    return file ? [{ file }] : [];
  });
}
