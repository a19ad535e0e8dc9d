/** When a run is worth a sentence to those who hear the page: all classes apart, the schedule done, training paused. */

export type Milestone = 'separated' | 'finished' | 'paused';

interface Moment {
  isPlaying: boolean;
  step: number;
  scheduleSteps: number;
  separated: number;
  identities: number;
}

/** The furthest milestone that a run has come to, and null before the first. */
export function milestoneOf({ isPlaying, step, scheduleSteps, separated, identities }: Moment): Milestone | null {
  if (step === 0) return null;
  if (!isPlaying) return 'paused';
  if (step >= scheduleSteps) return 'finished';
  return separated === identities ? 'separated' : null;
}

/** Remembers what was said of a run: each milestone once, a pause whenever there is one.
 *  @returns a function that takes the step and its milestone, and tells whether to speak now */
export function createTeller(): (step: number, milestone: Milestone | null) => boolean {
  const said = new Set<Milestone>();
  let latest = 0;
  let isPaused = true;
  return (step, milestone) => {
    if (step < latest) said.clear();
    latest = step;
    const wasPaused = isPaused;
    isPaused = step === 0 || milestone === 'paused';
    if (milestone === null) return false;
    if (milestone === 'paused') return !wasPaused;
    const isNew = !said.has(milestone);
    said.add(milestone);
    return isNew;
  };
}
