/** LaTeX as MathML. */
import temml from 'temml';

export function mathml(latex: string): string {
  return temml
    .renderToString(latex, { displayMode: true, trust: ({ command }) => command === '\\data' })
    .replace(/ style="[^"]*"/g, ''); // the page's policy takes none, and the style sheet has it
}
