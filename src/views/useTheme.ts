/** The theme in force: the reader's choice, or the device's where none was made; on paper the light one. */
import { useSyncExternalStore } from 'react';
import type { View } from '../store/state.ts';
import { usePrinting } from './usePrinting.ts';

const QUERY = '(prefers-color-scheme: dark)';

export function useTheme(choice: View['theme']): 'light' | 'dark' {
  const isPrinting = usePrinting();
  const prefersDark = useSyncExternalStore(listen, () => matchMedia(QUERY).matches);
  if (isPrinting) return 'light';
  if (choice === 'auto') return prefersDark ? 'dark' : 'light';
  return choice;
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
