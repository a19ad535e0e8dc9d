/** The table of every embedding and centre of some circles, saved without the dialog. */
import type { LabState } from '../../store/state.ts';
import { download } from '../dialog/download.ts';
import { addressOfShown } from '../share/shareLink.ts';
import { csvOf } from './data/csv.ts';
import { fileName } from './fileName.ts';

export function saveCsv(state: LabState, lanes: readonly number[]): void {
  const csv = csvOf(state, lanes, addressOfShown(document.URL, state));
  download({ file: new Blob([csv]), name: fileName(state, lanes, 'csv') });
}
