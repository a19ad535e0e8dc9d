/** What stands in each column of the table. */
import type { ClassFacts } from '../../core/classFacts.ts';
import { NO_NUMBER } from '../format.ts';
import type { Column } from './rows.ts';
import { nameOf, type Speech, sayDirection } from './say.ts';

export function cellOf(column: Column, its: ClassFacts, names: readonly string[] | null, speech: Speech): string {
  const { formats, text } = speech;
  const degrees = (radians: number) => (Number.isFinite(radians) ? `${formats.degrees(radians)}°` : NO_NUMBER);
  switch (column) {
    case 'class':
      return nameOf(its.label, names, speech);
    case 'direction':
      return Number.isFinite(its.centre) ? `${sayDirection(its.centre, speech)} · ${degrees(its.centre)}` : NO_NUMBER;
    case 'gap': {
      if (!its.next) return NO_NUMBER;
      const { label, gap } = its.next;
      return `${Number.isNaN(gap) ? text.panes.mixed : degrees(gap)} · ${nameOf(label, names, speech)}`;
    }
    case 'spread':
      return degrees(its.spread);
    case 'aside':
      return degrees(its.aside);
    case 'accuracy':
      return Number.isNaN(its.accuracy) ? NO_NUMBER : `${formats.percent(its.accuracy)} %`;
    case 'worst':
      return its.worst ? degrees(its.worst.own) : NO_NUMBER;
    default:
      return column satisfies never;
  }
}
