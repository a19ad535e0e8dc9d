/** What the instruments say; both languages have all of it. _symbols_ in italics. */
import type { TermKind } from '../../../core/losses/loss.ts';
import type { InstrumentName } from '../../../store/instruments.ts';

export interface InstrumentCatalogue {
  /** What each is called, and the one sentence that says what is seen. */
  of: Record<InstrumentName, { name: string; about: string }>;
  /** Of the row of buttons. */
  choose: string;
  /** What each circle of the pair is called, by lane, and one of a wall. @param place from 1 */
  circles: readonly [string, string];
  /** Of triplets, in place of what goes through W. */
  noLogits: string;
  wallCircle: (place: number) => string;
  /** How much of the angles is drawn. */
  /** In place of `circles` where only one of the two is shown. */
  runs: readonly [string, string];
  /** What of a loss that has more than its curve is not drawn. */
  beside: { margins: string; arrow: string; pull: Record<Exclude<TermKind, 'triplet'>, string> };
  range: {
    label: string;
    curves: Record<'whole' | 'paper', string>;
    upTo: (degrees: string) => string;
  };
  curves: {
    /** The axes. */
    across: string;
    up: string;
    /** What the drawing is, for those who hear the page. @param lanes their names with their target logits at θ = 30° */
    drawing: (lanes: readonly string[]) => string;
    /** A sample's θ and ψ(θ). */
    pair: (theta: string, psi: string) => string;
    at: (name: string, degrees: string, value: string) => string;
  };
  /** Of a curve that the reader draws. */
  own: {
    begin: (loss: string, circle: string) => string;
    /** Which circle's, where both have one. */
    whose: string;
    points: string;
    point: (number: string, count: string) => string;
    add: string;
    remove: string;
    take: (circle: string) => string;
    mayRise: string;
    hint: string;
    stretch: (from: string, to: string) => string;
    /** What it does where it rises. */
    rises: (stretches: readonly string[]) => string;
  };
  margins: {
    across: string;
    up: string;
    /** What lies above the boundary of a loss with a margin, of one without, and below the diagonal. */
    kept: string;
    right: string;
    missed: string;
    /** Of raw softmax. */
    lengths: string;
    drawing: (name: string, widths: readonly string[]) => string;
    at: (width: string, degrees: string) => string;
    /** Both angles of a sample. @param who its identity */
    sample: (who: string, own: string, rival: string) => string;
  };
  pull: {
    up: string;
    /** Own W, boundary, the rival's W. */
    places: readonly [string, string, string];
    stops: (degrees: string) => string;
    /** Of triplets. */
    ofFaces: string;
    everywhere: string;
    of: (name: string, what: string) => string;
    drawing: (lanes: readonly string[]) => string;
    pair: (theta: string, pull: string) => string;
  };
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
  angles: {
    /** The horizontal axis. */
    axis: string;
    /** Beside each median. */
    at: Record<'start' | 'middle' | 'now' | 'end', (degrees: string, step: string) => string>;
    drawing: (loss: string, medians: readonly string[]) => string;
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
    nobody: string;
    foreign: string;
  };
  map: {
    start: string;
    goOn: string;
    cancel: string;
    /** Leaves a map for that of what is chosen now. */
    other: string;
    /** Of the bar. */
    progress: string;
    /** @param row the one under way, from 1 */
    row: (row: string, rows: string) => string;
    /** While the reader's own run plays. */
    held: string;
    /** Why it stays in this page only. */
    unkept: { full: string; none: string };
    /** What every circle was trained on. */
    size: (of: Record<'loss' | 'seed' | 'identities' | 'images' | 'steps' | 'batch', string>) => string;
    drawnInstead: string;
    /** @param chosen a loss that has no map */
    otherLoss: (chosen: string) => string;
    /** Between two sentences. */
    space: string;
    drawing: (loss: string) => string;
    cell: (gap: string, accuracy: string) => string;
    untrained: string;
    /** @param without the column without a margin  @param best the one with the largest gap */
    answer: (without: MapRange, best: MapRange) => string;
  };
  seeds: {
    run: (count: string) => string;
    stop: string;
    /** Of seeds in a row; said after each. */
    done: (done: string, total: string) => string;
    held: (done: string, total: string) => string;
    through: (total: string) => string;
    /** In place of circles: none yet, and of data that are shown as they are. */
    none: string;
    still: string;
    list: string;
    /** One seed's circles, for those who hear the page. @param lanes of each its name and gap */
    seed: (seed: string, lanes: readonly string[]) => string;
    gap: (name: string, gap: string) => string;
    /** What is kept of one circle. */
    figures: (name: string, gap: string, accuracy: string, centres: string) => string;
    /** In place of a gap. */
    broken: string;
    untrained: string;
    median: (gap: string) => string;
    /** @param count of seeds */
    range: (least: string, most: string, count: number) => string;
    one: string;
    /** @param what some of the next three */
    troubles: (name: string, what: readonly string[]) => string;
    mixed: (count: number, seeds: number) => string;
    merged: (count: number, seeds: number) => string;
    notFinite: (count: number, seeds: number) => string;
    /** Seed by seed. @param median null where no seed has both gaps */
    lead: (name: string, over: string, median: string | null, larger: number, seeds: number) => string;
    axis: string;
    drawing: (lanes: readonly string[]) => string;
  };
}

/** Of one margin over all scales; `scale` is where the gap is the largest. */
type MapRange = Record<'margin' | 'least' | 'most' | 'scale', string>;
