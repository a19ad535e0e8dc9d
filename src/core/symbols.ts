/** The symbols of the paper's formulas, by name: in a sentence, an equation and a picture each is one thing. */

export const SYMBOL_IDS = ['m', 's', 'theta', 'thetaY', 'thetaJ', 'WJ', 'WY', 'xI', 'N', 'n', 'L'] as const;

export type SymbolId = (typeof SYMBOL_IDS)[number];

export const isSymbol = (name: string): name is SymbolId => SYMBOL_IDS.some((its) => its === name);
