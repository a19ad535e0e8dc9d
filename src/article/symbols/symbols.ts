/** How the symbols of the paper are written in a sentence and in an equation. */
import type { SymbolId } from '../../core/symbols.ts';

export const SYMBOLS: Readonly<Record<SymbolId, { base: string; sub?: string; latex: string }>> = {
  m: { base: 'm', latex: 'm' },
  s: { base: 's', latex: 's' },
  theta: { base: 'θ', latex: '\\theta' },
  thetaY: { base: 'θ', sub: 'y', latex: '\\theta_{y_i}' },
  thetaJ: { base: 'θ', sub: 'j', latex: '\\theta_j' },
  WJ: { base: 'W', sub: 'j', latex: 'W_j' },
  WY: { base: 'W', sub: 'y', latex: 'W_{y_i}' },
  xI: { base: 'x', sub: 'i', latex: 'x_i' },
  N: { base: 'N', latex: 'N' },
  n: { base: 'n', latex: 'n' },
  L: { base: 'L', latex: 'L' },
};

export function symbolHtml(id: SymbolId): string {
  const { base, sub } = SYMBOLS[id];
  return `<i data-sym="${id}">${base}${sub ? `<sub>${sub}</sub>` : ''}</i>`;
}
