/** The table of a circle's classes: what each column sorts by. */
import { type ClassFacts, clockwiseFromTop } from '../../core/classFacts.ts';

export const COLUMNS = ['class', 'direction', 'gap', 'spread', 'aside', 'accuracy', 'worst'] as const;

export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

const VALUES: Readonly<Record<Column, (facts: ClassFacts) => number>> = {
  class: ({ label }) => label,
  direction: ({ centre }) => clockwiseFromTop(centre),
  gap: ({ next }) => next?.gap ?? Number.NaN,
  spread: ({ spread }) => spread,
  aside: ({ aside }) => aside,
  accuracy: ({ accuracy }) => accuracy,
  worst: ({ worst }) => worst?.own ?? Number.NaN,
};

/** What has no value comes last either way; equals stay as they came. */
export function sortRows(facts: readonly ClassFacts[], { column, isDescending }: Order): ClassFacts[] {
  const read = VALUES[column];
  const sign = isDescending ? -1 : 1;
  return facts.toSorted((a, b) => {
    const [first, second] = [read(a), read(b)];
    const isKnown = [first, second].map((value) => !Number.isNaN(value));
    if (!isKnown[0] || !isKnown[1]) return Number(isKnown[1]) - Number(isKnown[0]);
    return sign * (first - second);
  });
}

/** The order after a column's head was pressed: once more turns it round. */
export function orderAfter(order: Order, column: Column): Order {
  return { column, isDescending: order.column === column && !order.isDescending };
}
