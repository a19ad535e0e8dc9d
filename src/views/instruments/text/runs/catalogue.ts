/** Many runs at a time. */
export interface RunsCatalogue {
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
    /** Each at its best s, what the margin adds to the gap; or how far no margin is ahead. @param degrees whole */
    adds: (degrees: string) => string;
    ahead: (degrees: string) => string;
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
    /** Why the run that is shown is not among the seeds. @param lanes that were changed on the way */
    changed: (lanes: readonly string[]) => string;
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
