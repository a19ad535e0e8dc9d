/** What a loss has beside its curve, in a sentence beside its slider: what it does, and what of it the pull that is drawn leaves
 *  out. Of triplets also how many there are. */
import type { TermKind } from '../../core/losses/loss.ts';
import { tripletCount } from '../../core/losses/triplets.ts';
import { useLabState, useWords } from '../useLab.ts';
import { useLaneState } from '../useLane.ts';

export function Beside({ kind }: { kind: TermKind }) {
  const { text } = useWords();
  return (
    <>
      {text.beside[kind]}
      {kind === 'triplet' && <TripletCounts />}
    </>
  );
}

function TripletCounts() {
  const { text, formats } = useWords();
  const labels = useLabState(({ people }) => people?.labels);
  const identities = useLabState(({ people }) => people?.identities ?? 0);
  const batchSize = useLaneState(({ knobs }) => knobs.batchSize);
  const pushing = useLaneState(({ snapshot }) => snapshot?.pushingTriplets ?? null);
  if (!labels || identities === 0) return null;
  const counts = new Uint32Array(identities);
  for (const label of labels) counts[label]++;
  const ofBatch = tripletCount(new Float64Array(identities).fill(batchSize / identities));
  return (
    <>
      {' '}
      {text.triplets(
        formats.whole(labels.length),
        formats.whole(identities),
        formats.large(tripletCount(counts)),
        formats.large(ofBatch),
      )}{' '}
      {pushing !== null && text.pushing(formats.whole(pushing))}
    </>
  );
}
