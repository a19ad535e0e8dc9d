/** Where the keys stand, for every circle of the page. */
import type { Mark } from './circle/paint.ts';

export interface Walked {
  /** null: on a circle as a whole. */
  readonly label: number | null;
  readonly mark: Mark | null;
}
