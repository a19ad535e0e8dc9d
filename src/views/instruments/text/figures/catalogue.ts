/** The paper's figure and tables in numbers. */
export interface FiguresCatalogue {
  pipeline: {
    /** Why this face. */
    following: Record<'pinned' | 'pointed' | 'typical', string>;
    /** While there is no face. */
    none: string;
    stages: Record<
      | 'feature'
      | 'unitFeature'
      | 'unitCentre'
      | 'cosine'
      | 'theta'
      | 'margin'
      | 'noMargin'
      | 'scale'
      | 'softmax'
      | 'loss'
      | 'beside'
      | 'gradient',
      string
    >;
    table: (loss: string) => string;
    columns: Record<'identity' | 'logits' | 'before' | 'after', string>;
    own: string;
    /** Classes that are not in the table. */
    more: (count: string) => string;
    /** What the circle is, for those who hear the page. @param push without a unit */
    drawing: (degrees: string, push: string) => string;
  };
  tables: {
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
  };
}
