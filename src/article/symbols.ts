/** The symbols of the paper: in a sentence, in an equation and in the picture each is one thing. */

export const SYMBOLS = {
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
} as const satisfies Record<string, { base: string; sub?: string; latex: string }>;

export type SymbolId = keyof typeof SYMBOLS;

export const isSymbol = (name: string): name is SymbolId => Object.hasOwn(SYMBOLS, name);
