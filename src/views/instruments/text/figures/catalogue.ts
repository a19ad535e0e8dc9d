/** The paper's figure in numbers. */
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
}
