/** What can be downloaded, fetched when it is first looked at. */

import type { LabState } from '../../store/state.ts';
import type { CopyWords } from '../dialog/Copied.tsx';
import { loadExport } from '../loadExport.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';

interface LazyDownloadsProps {
  state: LabState;
  address: string;
  isRepeatable: boolean;
  copyWords: CopyWords;
}

export function LazyDownloads(props: LazyDownloadsProps) {
  const { text } = useWords();
  const later = useLater(loadExport, true);
  if (later === 'failed') return <p role="alert">{text.notFetched}</p>;
  return later && <later.Downloads {...props} />;
}
