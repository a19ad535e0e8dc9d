/** Which step of a run each frame of a film shows, and how large it is. Every step takes the same time; at the end the last picture rests. */

/** Seconds that the last picture rests, at most, and its share of a short film. */
const REST_SECONDS = 1.5;
const REST_SHARE = 0.25;

export interface FilmPlan {
  /** [frames] which of the steps; each frame shows the newest that is not ahead of it. */
  readonly shown: readonly number[];
  /** Frames before the rest. */
  readonly moving: number;
  /** Between two steps that the film has, on average. */
  readonly intervalMs: number;
}

/** @param steps of the run, rising, at least two  @param seconds of the whole film */
export function planFilm(steps: readonly number[], seconds: number, framesPerSecond: number): FilmPlan {
  const frames = Math.max(2, Math.round(seconds * framesPerSecond));
  const rest = Math.round(Math.min(REST_SECONDS, REST_SHARE * seconds) * framesPerSecond);
  const moving = Math.max(2, frames - rest);
  const [first, last] = [steps[0], steps[steps.length - 1]];
  const shown: number[] = [];
  let at = 0;
  for (let frame = 0; frame < frames; frame++) {
    const step = frame < moving - 1 ? first + ((last - first) * frame) / (moving - 1) : last;
    while (at < steps.length - 1 && steps[at + 1] <= step) at++;
    shown.push(at);
  }
  return { shown, moving, intervalMs: (1000 * moving) / framesPerSecond / (steps.length - 1) };
}

/** Pixels of a film: even, as H.264 wants them. */
export function sizeOf({ width, height }: { width: number; height: number }, fineness: number) {
  const even = (length: number) => 2 * Math.ceil((length * fineness) / 2);
  return { width: even(width), height: even(height) };
}
