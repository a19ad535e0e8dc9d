/** The drawings of curves and angles. */
export interface DrawingsCatalogue {
  /** How much of the angles is drawn. */
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
    /** Moves the point that was last held, by one step. */
    nudge: Record<'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown', string>;
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
  angles: {
    /** The horizontal axis. */
    axis: string;
    /** Beside each median. */
    at: Record<'start' | 'middle' | 'now' | 'end', (degrees: string, step: string) => string>;
    drawing: (loss: string, medians: readonly string[]) => string;
  };
}
