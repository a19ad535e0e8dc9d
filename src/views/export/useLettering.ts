/** A picture as SVG, its text as the reader wants it: as text, or as outlines, which are made when they are asked for. */
import { useEffect, useState } from 'react';
import { loadOutlines } from './loadOutlines.ts';

export const LETTERINGS = ['text', 'outlines'] as const;
export type Lettering = (typeof LETTERINGS)[number];

export interface Lettered {
  readonly lettering: Lettering;
  /** null while outlines are made, or where they could not be. */
  readonly svg: string | null;
  /** Letters that have no outline. */
  readonly missing: readonly string[];
  /** Why there are no outlines; empty where there are. */
  readonly trouble: string;
  choose(lettering: Lettering): void;
}

interface Made {
  readonly of: string;
  readonly svg: string | null;
  readonly missing: readonly string[];
  readonly trouble: string;
}

/** @param svg with text as text */
export function useLettering(svg: string): Lettered {
  const [lettering, choose] = useState<Lettering>('text');
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (lettering === 'text') return;
    let isCurrent = true;
    const tell = (result: Omit<Made, 'of'>) => isCurrent && setMade({ of: svg, ...result });
    loadOutlines()
      .then(({ withOutlines }) => withOutlines(svg))
      .then(
        (outlined) => tell({ ...outlined, trouble: '' }),
        (error: unknown) =>
          tell({ svg: null, missing: [], trouble: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      isCurrent = false;
    };
  }, [svg, lettering]);
  if (lettering === 'text') return { lettering, svg, missing: [], trouble: '', choose };
  const current = made?.of === svg ? made : { svg: null, missing: [], trouble: '' };
  return { lettering, ...current, choose };
}
