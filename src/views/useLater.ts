/** A part of the page that is fetched when it is first wanted. */
import { useEffect, useState } from 'react';

/** @param load the same function at every render  @returns null until it is there */
export function useLater<T extends object>(load: () => Promise<T>, isWanted: boolean): T | 'failed' | null {
  const [loaded, setLoaded] = useState<T | 'failed' | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    load().then(
      (part) => isCurrent && setLoaded(part),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted]);
  return loaded;
}

/** Everything about the reader's own data, and the words for it. */
export const loadUploads = () => import('./uploads/later.ts');

/** What is measured, with its charts. */
export const loadNumbers = () => import('./numbers/numbers.ts');

/** The dialog that makes links. */
export const loadShare = () => import('./share/share.ts');

/** What a room needs: the list of keys, and the name that all of it reads. */
export const loadPresenter = () => import('./presenter/presenter.ts');

/** The lessons, what can go wrong with a run, and the words for both. */
export const loadLessons = () => import('./lessons/lessons.ts');
