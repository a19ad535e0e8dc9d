/** What stands below a circle in a file: whose run it is, and how far it had come. */
import type { SnapshotRecord } from '../../../core/history/record.ts';
import { hasScale } from '../../../core/losses/force.ts';
import { settledForce } from '../../../core/schedule.ts';
import type { ShownLane } from '../../../store/state.ts';
import { isMeaningful } from '../../circle/layers/gap.ts';
import type { Formats } from '../../format.ts';
import { laneName } from '../../laneName.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { ExportCatalogue } from '../text/catalogue.ts';
import type { Caption } from './arrangement.ts';

export interface Words {
  text: Catalogue;
  formats: Formats;
  words: ExportCatalogue;
}

/** What of a snapshot is told. */
type Told = Pick<SnapshotRecord, 'step' | 'metrics'>;

/** The loss with its margin; then s where it has one, the seed, the step, and what was measured. */
export function captionOf(
  { knobs, snapshot }: Pick<ShownLane, 'knobs'> & { snapshot: Told | null },
  seed: number,
  { text, formats, words }: Words,
): Caption {
  const force = settledForce(knobs);
  const facts = hasScale(force) ? [`s = ${formats.short(force.scale)}`] : [];
  facts.push(words.seed(String(seed)), words.step(formats.whole(snapshot?.step ?? 0)));
  if (snapshot) {
    const { metrics } = snapshot;
    const say = metrics.minGap90 < 0 ? words.overlap : words.gap;
    const measured: string[] = [];
    if (isMeaningful(metrics)) measured.push(say(formats.degrees(Math.abs(metrics.minGap90))));
    if (Number.isFinite(metrics.heldOutAccuracy)) {
      measured.push(words.accuracy(formats.percent(metrics.heldOutAccuracy)));
    }
    // While a run goes on, not every step is judged.
    if (measured.length > 0 && metrics.step !== snapshot.step) {
      measured.push(words.measuredAt(formats.whole(metrics.step)));
    }
    facts.push(...measured);
  }
  return { name: laneName(knobs, text, formats), facts: facts.join(' · ') };
}
