/** What the article's terms and symbols mean. */
import type { SymbolId } from '../../../core/symbols.ts';

export interface TermsText {
  glossary: { readonly heading: string; readonly terms: readonly { readonly term: string; readonly means: string }[] };
  symbols: Readonly<Record<SymbolId, string>>;
}
