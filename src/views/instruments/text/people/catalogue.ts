/** Strangers, and a visitor. */
export interface PeopleCatalogue {
  open: {
    vectors: string;
    waiting: string;
    /** Why there is nobody unseen: all digits trained on, or all of an upload. */
    noDigits: string;
    noPeople: string;
    /** The choice of how many of an upload are not trained on. */
    keptOut: string;
    keepNone: string;
    keepLast: (count: string) => string;
    /** @param name '' where they are nobody  @param number from 1 */
    person: (name: string, number: string) => string;
    /** What two dimensions can and cannot show. */
    cannot: string;
    cost: (step: string, images: string, ms: string) => string;
    drawing: (name: string) => string;
    rates: string;
    who: Record<'seen' | 'unseen', string>;
    unresolved: string;
    pairs: (same: string, different: string) => string;
    tar: (percent: string) => string;
    /** Of unseen people's images, those as near to a W as 95 % of the trained people's are. */
    taken: string;
    within: (percent: string, degrees: string) => string;
    means: (name: string, seen: string, unseen: string) => string;
    /** Between two sentences. */
    space: string;
    histogram: (name: string) => string;
    histogramKey: string;
    roc: (name: string) => string;
    rocKey: string;
    visit: string;
    visitor: string;
    stranger: string;
    photo: string;
    camera: string;
    leave: string;
    reading: string;
    /** The words for what is wrong with a photo could not be fetched. */
    unsaid: string;
    lands: (
      name: string,
      nearest: string,
      theta: string,
      cosine: string,
      runnerUp: string,
      runnerUpTheta: string,
    ) => string;
    /** Between two classes whose arcs he is inside of. */
    and: string;
    /** Where he falls among the 90 % arcs. @param classes marks */
    inside: (classes: string) => string;
    between: (before: string, fromBefore: string, after: string, toAfter: string) => string;
    dropPhoto: string;
    nobody: string;
    foreign: string;
  };
}
