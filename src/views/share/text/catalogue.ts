/** The words of the dialog that makes links. */
import type { HIDEABLE } from '../hideable.ts';

export interface ShareCatalogue {
  title: string;
  ways: Record<'link' | 'files', string>;
  shows: string;
  atStep: (step: string) => string;
  /** Knobs were moved on the way. */
  notRepeatable: string;
  keepsLanguage: string;
  hides: string;
  parts: Record<(typeof HIDEABLE)[number], string>;
  ownData: string;
  link: string;
  frame: string;
  element: string;
  code: string;
  copy: string;
  copied: string;
  notCopied: string;
}
