/** Takes files that are dropped on the page, or on one part of it, which then has them for itself. */
import { type RefObject, useEffect, useState } from 'react';

const TYPES = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;

/** @param where on the element, anywhere on its page, or nowhere  @returns whether some are held over it */
export function useFileDrop(
  element: RefObject<HTMLElement | null>,
  where: 'element' | 'page' | 'nowhere',
  onDrop: (files: DataTransfer) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const target = where === 'page' ? element.current?.ownerDocument : element.current;
    if (where === 'nowhere' || !target) return;
    const onEvent = (event: Event) => {
      const { dataTransfer, type, relatedTarget, defaultPrevented } = event as DragEvent; // all four are drags
      if (!dataTransfer?.types.includes('Files')) return;
      if (defaultPrevented) return setIsOver(false); // a part of the page has them
      event.preventDefault(); // or the browser would leave the page for the file
      if (type === 'dragleave') {
        if (!target.contains(relatedTarget as Node | null)) setIsOver(false); // where the pointer goes is an element or nothing
        return;
      }
      setIsOver(type !== 'drop');
      if (type === 'drop') onDrop(dataTransfer);
    };
    for (const type of TYPES) target.addEventListener(type, onEvent);
    return () => {
      for (const type of TYPES) target.removeEventListener(type, onEvent);
    };
  }, [element, where, onDrop]);
  return isOver;
}
