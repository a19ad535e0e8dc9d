/** The words of the tables, fetched with them. */
export interface TablesCatalogue {
  measured: string;
  /** @param step that the networks were judged at */
  measuredNote: (step: string) => string;
  measuredCaption: string;
  /** Table 3's names, then who is recognised. */
  rows: Record<
    'centreToMean' | 'centreInter' | 'intra' | 'inter' | 'accuracy' | 'marginAccuracy' | 'tar',
    { name: string; about: string }
  >;
  noMargin: string;
  /** Why the two accuracies differ. */
  why: string;
  /** What stands for W of a loss that has none. */
  means: string;
  published: string;
  publishedNote: string;
  table2: string;
  table3: string;
  confusions: string;
  confusionsNote: string;
  /** Before the list of the most frequent mistakes, where there are too many classes for a matrix. */
  mistakes: (loss: string) => string;
  mistake: (of: string, as: string, count: string) => string;
  noMistake: string;
}
