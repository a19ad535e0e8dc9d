/** How a component opens the panel of the reader's own data. */
import { createContext, type RefObject, useContext, useEffect, useState } from 'react';

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

/** Takes files that are dropped anywhere on a page that is all ours. @returns whether some are held over it */
export function useFileDrop(
  root: RefObject<HTMLElement | null>,
  ownsPage: boolean,
  onDrop: (dropped: Dropped[]) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const target = root.current?.ownerDocument;
    if (!ownsPage || !target) return;
    const onEvent = (event: Event) => {
      const { dataTransfer, type, relatedTarget } = event as DragEvent; // all four are drags
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault(); // or the browser would leave the page for the file
      if (type === 'dragleave') {
        if (relatedTarget === null) setIsOver(false);
        return;
      }
      setIsOver(type !== 'drop');
      if (type === 'drop') onDrop(droppedOf(dataTransfer));
    };
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'];
    for (const type of types) target.addEventListener(type, onEvent);
    return () => {
      for (const type of types) target.removeEventListener(type, onEvent);
    };
  }, [root, ownsPage, onDrop]);
  return isOver;
}

function droppedOf({ items }: DataTransfer): Dropped[] {
  return [...items].flatMap((item): Dropped[] => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    if (entry) return [{ entry }];
    const file = item.getAsFile();
    return file ? [{ file }] : [];
  });
}
