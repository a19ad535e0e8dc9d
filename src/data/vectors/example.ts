/** A small file of the form that readVectors reads, to look at and to try. */
import { normal, randomStream } from '../../core/random.ts';

const LABELS = ['ann', 'ben', 'cho'];
const ROWS_PER_LABEL = 20;
const DIMENSIONS = 8;
/** Standard deviations: of the labels' centres about the origin, and of the rows about their centre. */
const BETWEEN = 2;
const WITHIN = 0.5;

/** CSV of 3 labels × 20 rows × 8 numbers under a header: a mixture of Gaussians, the same every time. */
export function exampleCsv(): string {
  const random = randomStream(8);
  const numbers = (deviation: number) => Array.from({ length: DIMENSIONS }, () => deviation * normal(random));
  const header = ['label', ...Array.from({ length: DIMENSIONS }, (_, i) => `v${i + 1}`)];
  const rows = LABELS.flatMap((label) => {
    const centre = numbers(BETWEEN);
    return Array.from({ length: ROWS_PER_LABEL }, () => [
      label,
      ...numbers(WITHIN).map((away, i) => (centre[i] + away).toFixed(3)),
    ]);
  });
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
