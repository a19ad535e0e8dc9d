/** The theme in force: the reader's choice, or the device's where none was made. */
import { useSyncExternalStore } from 'react';
import type { View } from '../store/state.ts';

const QUERY = '(prefers-color-scheme: dark)';

export function useTheme(choice: View['theme']): 'light' | 'dark' {
  const prefersDark = useSyncExternalStore(listen, () => matchMedia(QUERY).matches);
  if (choice === 'auto') return prefersDark ? 'dark' : 'light';
  return choice;
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
