/** The equations, in LaTeX: <m> is a symbol of symbols.ts. Numbered in this order. */
import { isSymbol, type SymbolId } from '../core/symbols.ts';
import { SYMBOLS } from './symbols/symbols.ts';

const MEAN = '-\\frac{1}{<N>}\\sum_{i=1}^{<N>}\\log';
const OTHERS = '\\sum_{j=1,\\,j\\neq y_i}^{<n>} e^{<s>\\,\\cos<thetaJ>}';

const SOURCES = {
  softmax: `<L> = ${MEAN}\\frac{e^{<WY>^{T}<xI>}}{\\sum_{j=1}^{<n>} e^{<WJ>^{T}<xI>}}`,
  product: '<WJ>^{T}<xI> = \\lVert <WJ>\\rVert\\,\\lVert <xI>\\rVert\\,\\cos<thetaJ>',
  'norm-softmax': `<L> = ${MEAN}\\frac{e^{<s>\\,\\cos<thetaY>}}{e^{<s>\\,\\cos<thetaY>} + ${OTHERS}}`,
  arcface: `<L> = ${MEAN}\\frac{e^{<s>\\,\\cos(<thetaY> + <m>)}}{e^{<s>\\,\\cos(<thetaY> + <m>)} + ${OTHERS}}`,
  identity: '\\cos(<theta> + <m>) = \\cos<theta>\\,\\cos <m> - \\sin<theta>\\,\\sin <m>',
  combined: '\\cos(<m>_1<thetaY> + <m>_2) - <m>_3',
  guard:
    '\\psi(<theta>) = \\begin{cases} \\cos(<theta> + <m>) & <theta> \\le \\pi - <m> \\\\ \\cos<theta> - <m>\\,\\sin <m> & <theta> > \\pi - <m> \\end{cases}',
} as const;

const MARK = /<(\w+)>/g;

export type EquationId = keyof typeof SOURCES;
export const EQUATION_IDS = Object.keys(SOURCES) as EquationId[]; // its keys, in the order of the text

export const latexOf = (id: EquationId): string => marked(SOURCES[id]);

/** LaTeX in which every symbol is marked with its name, as Temml reads it. @throws Error on a symbol that there is not */
export function marked(latex: string): string {
  return latex.replace(MARK, (_all, name: string) => {
    const symbol = known(name);
    return `\\data{sym=${symbol}}{${SYMBOLS[symbol].latex}}`;
  });
}

/** Each symbol of an equation once, in the order in which they come. @throws Error on a symbol that there is not */
export function symbolsOf(id: EquationId): SymbolId[] {
  return [...new Set([...SOURCES[id].matchAll(MARK)].map(([, name]) => known(name)))];
}

function known(name: string): SymbolId {
  if (isSymbol(name)) return name;
  throw new Error(`An equation has <${name}>, which is no symbol. core/symbols.ts lists those there are.`);
}
