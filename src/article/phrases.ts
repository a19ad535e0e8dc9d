/** Where a Japanese line may break: between phrases, as BudouX finds them at build. Of headings, captions and buttons; in running
 *  text lines break as anywhere. */
import { jaModel, Parser } from 'budoux';
import type { ArticleLanguage } from './text/names.ts';

const parser = new Parser(jaModel);

/** @param html whose tags stay as they are */
export function inPhrases(html: string, language: ArticleLanguage): string {
  if (language !== 'ja') return html;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : parser.parse(part).join('<wbr>')))
    .join('');
}
