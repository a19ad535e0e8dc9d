/** ArcFace's equation with the numbers of one picture: the places that a script fills. Without one there are no numbers, and the
 *  style sheet leaves it out. */
import { marked } from '../equations.ts';
import { escapeHtml } from '../markup.ts';
import { mathml } from '../mathml.ts';
import type { ArticleText } from '../text/catalogue.ts';
import { NO_NUMBER, SLOTS } from './sampleNumbers.ts';

/** #theta is a number of sampleNumbers.ts; of what it is the value, it is a part that lights with it. */
const TARGET = 'e^{#s\\,\\cdot\\,#psi}';
const ROWS = {
  within: '\\cos(<thetaY> + <m>) = \\cos(#theta + #m) = #psi',
  past: '\\psi(<thetaY>) = \\psi(#theta) = #psi',
  others: '\\sum_{j\\neq y_i} e^{<s>\\,\\cos<thetaJ>} = e^{#others}',
  share: `-\\log\\frac{${TARGET}}{${TARGET} + e^{#others}}`,
  loss: '{} = \\log(1 + e^{#difference}) = #loss',
} as const;

export function sampleHtml({ sample }: Pick<ArticleText, 'sample'>): string {
  const rows = Object.entries(ROWS).map(([row, latex]) => `<div data-row="${row}">${filled(latex)}</div>`);
  const who = (which: 'pinned' | 'first') => `<span data-who="${which}">${escapeHtml(sample[which])}</span>`;
  return [
    `<div class="sample" role="group" tabindex="0" aria-live="off" aria-label="${escapeHtml(sample.label)}">`,
    `<p>${who('first')}${who('pinned')}</p>${rows.join('')}</div>`,
  ].join('');
}

function filled(latex: string): string {
  const slotted = latex.replace(/#(\w+)/g, (_all, name: string) => {
    const symbol = SLOTS[name as keyof typeof SLOTS]?.symbol; // undefined where it is none of its keys
    return `\\data{${symbol ? `sym=${symbol}, ` : ''}slot=${name}}{0}`;
  });
  return mathml(marked(slotted)).replace(/(data-slot="\w+">)0</g, `$1${NO_NUMBER}<`);
}
