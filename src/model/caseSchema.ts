/** Reference cases of the losses, in float64 from PyTorch's autograd, as files have them. */
import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());
const vectors = v.pipe(v.array(v.array(finite)), v.minLength(1));

/** A head's labels are bytes. */
const MOST_CLASSES = 256;

const caseSchema = v.pipe(
  // What else a case says may be knobs of the loss by their own names, such as a guard or λ: caseForce.ts.
  v.looseObject({
    loss: v.string(),
    /** Multiplicative, angular (radians) and cosine margin. */
    m1: v.optional(finite, 1),
    m2: v.optional(finite, 0),
    m3: v.optional(finite, 0),
    scale: v.optional(finite, 1),
    embeddings: vectors,
    centres: v.pipe(vectors, v.maxLength(MOST_CLASSES)),
    labels: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
    expected: v.object({
      logits: v.array(v.array(finite)),
      loss: finite,
      gradEmbeddings: vectors,
      gradCentres: vectors,
    }),
  }),
  v.check(
    ({ labels, centres }) => labels.every((label) => label < centres.length),
    'a label of a class without a centre',
  ),
  v.check(({ embeddings, centres, labels, expected }) => {
    const [samples, classes, d] = [embeddings.length, centres.length, centres[0].length];
    const hasShape = (rows: number[][], count: number, width: number) =>
      rows.length === count && rows.every((row) => row.length === width);
    return (
      d >= 2 &&
      labels.length === samples &&
      hasShape(embeddings, samples, d) &&
      hasShape(centres, classes, d) &&
      hasShape(expected.logits, samples, classes) &&
      hasShape(expected.gradEmbeddings, samples, d) &&
      hasShape(expected.gradCentres, classes, d)
    );
  }, 'rows that do not fit together: embeddings and their gradient are [n, d], centres and theirs [c, d] of the same d ≥ 2, labels [n], logits [n, c]'),
);

/** A file of cases: { cases: [...] }, anything beside them ignored. */
export const lossCasesSchema = v.object({ cases: v.array(caseSchema) });
export type LossCase = v.InferOutput<typeof caseSchema>;

/** A case, or what is wrong with it first. */
export function readCase(example: unknown): LossCase | string {
  const { success, output, issues } = v.safeParse(caseSchema, example);
  if (success) return output;
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return path ? `${issue.message} at ${path}` : issue.message;
}
