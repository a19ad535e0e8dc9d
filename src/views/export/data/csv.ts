/** Every embedding and every centre of some lanes as one table, a row each. */
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import { identityMark } from '../../palette.ts';
import { sealText } from '../address/seal.ts';

/** What a 32-bit number needs to come back as it was. */
const DIGITS = 9;

/** circle,loss,kind,class,sample,x,y. A comment before them holds the address.
 *  @param lanes in the order of their circles, which are numbered from 1; classes have the numbers that the page has for them */
export function csvOf(state: LabState, lanes: readonly number[], address: string): string {
  const lines = [`# ${sealText(address)}`, 'circle,loss,kind,class,sample,x,y'];
  for (const [place, lane] of lanes.entries()) {
    const { snapshot, knobs } = shownLane(state, lane);
    if (!snapshot || !state.people) continue;
    const { labels } = state.people;
    const { seen, embeddings, centres } = snapshot;
    const start = `${place + 1},${knobs.loss}`;
    const at = (vectors: Float32Array, i: number) => `${numberOf(vectors[2 * i])},${numberOf(vectors[2 * i + 1])}`;
    for (let j = 0; j < centres.length / 2; j++) lines.push(`${start},centre,${identityMark(j)},,${at(centres, j)}`);
    for (let i = 0; i < seen; i++) {
      lines.push(`${start},embedding,${identityMark(labels[i])},${i + 1},${at(embeddings, i)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function numberOf(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : 'nan';
}
