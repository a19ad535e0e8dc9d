/** The whole head without tensors: the loop of the loss's curve with what stands beside it, or that of triplets. */
import { type Force, radiusOf, tableOf, termOf } from '../../../core/losses/force.ts';
import { centreTerm } from './centreTerm.ts';
import { type HeadNumbers, headLoop } from './loop.ts';
import { tripletLoop } from './triplets.ts';

interface PlainHead extends HeadNumbers {
  /** [c, 3] for the next step; null under a loss that has no class centres beside W. */
  classCentres: Float32Array | null;
}

/** Of triplets, the target logit is how many push, and there are no logits.
 *  @param embeddings [b, d], d = 2 for triplets and class centres  @param centres [d, c], the columns W_j  @param labels [b]
 *  @param classCentres [c, 3] as core/losses/terms.ts keeps them, which only centre loss reads */
export function plainHead(
  embeddings: Float32Array,
  centres: Float32Array,
  labels: ArrayLike<number>,
  force: Force,
  classCentres: Float32Array,
): PlainHead {
  const [radius, term] = [radiusOf(force), termOf(force)];
  if (radius === 'none') {
    const { loss, pushing, dEmbeddings } = tripletLoop(embeddings, labels, term?.amount ?? 0);
    const [logits, dCentres] = [new Float32Array(0), new Float32Array(centres.length)];
    return { loss, targetLogit: pushing, logits, dEmbeddings, dCentres, classCentres: null };
  }
  const result = headLoop(embeddings, centres, labels, { radius, scale: force.scale, table: tableOf(force), term });
  if (term?.kind !== 'centre') return { ...result, classCentres: null };
  const beside = centreTerm(embeddings, labels, classCentres, term.amount);
  const dEmbeddings = result.dEmbeddings.map((value, i) => value + beside.dEmbeddings[i]);
  return { ...result, loss: result.loss + beside.loss, dEmbeddings, classCentres: beside.classCentres };
}
