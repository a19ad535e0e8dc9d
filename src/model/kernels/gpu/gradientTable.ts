/** Where the optimiser finds the gradients of a step. */
import { type Part, parameterLayout } from '../../architecture.ts';
import { parameterWords } from './buffers.ts';
import type { StepSizes } from './stepSizes.ts';

/** Each parameter's gradient is at the parameter's own place, or in parts behind all of them. */
export class GradientTable {
  readonly #layout: Part[];
  readonly #parts = new Map<string, { from: number; count: number }>();
  #end: number;

  constructor({ identities, network }: StepSizes) {
    this.#layout = parameterLayout(identities, network);
    this.#end = parameterWords(identities, network);
  }

  /** Makes room for a gradient in parts. @returns where they start, in vectors of four */
  addParts(name: string, count: number): number {
    const size = this.#layout.find((part) => part.name === name)?.size ?? 0;
    const from = this.#end;
    this.#parts.set(name, { from, count });
    this.#end += count * size;
    return from / 4;
  }

  /** The optimiser's Shape. @param words of the parameters, padding included */
  shape(words: number): number[] {
    const entries = this.#layout.map(({ name, offset, size }, i) => {
      const end4 = i === this.#layout.length - 1 ? words / 4 : (offset + size) / 4;
      const parts = this.#parts.get(name);
      return parts ? [end4, (parts.from - offset) / 4, parts.count, size / 4] : [end4, 0, 1, 0];
    });
    const table = Array.from({ length: 32 }, (_, i) => entries[i] ?? [0, 0, 0, 0]);
    return [words / 4, 0, 0, 0, ...table.flat()];
  }
}
