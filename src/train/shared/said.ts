/** What the frames of one page say to each other about the worker that they share. All are of one origin and one build, and nobody
 *  else hears them, so that nothing is checked. */
import type { Failure } from '../messages.ts';

/** As navigator.locks. */
export type Locks = Pick<LockManager, 'request'>;

/** @property lab an id that no other lab has, and the name of the channel by which it and the worker's frame talk */
export type Said =
  /** Asks whose the worker is. */
  | { type: 'who' }
  /** It is this frame's, from now on or since long. */
  | { type: 'owner'; owner: string }
  /** One more lab of a frame; to whom the worker belonged when it was said. */
  | { type: 'connect'; owner: string; frame: string; lab: string }
  /** The answer: what the lab says by its channel arrives. */
  | { type: 'served'; lab: string }
  /** A lab is given up. */
  | { type: 'leave'; lab: string }
  /** A lab has heard what makes the worker useless to all. */
  | { type: 'end'; lab: string; failure: Failure }
  /** A lab's worker is gone. */
  | { type: 'died'; lab: string; failure: Failure };

/** The lock that a frame holds as long as it lives: whoever gets it knows that the frame has gone, however it went. */
export function lifeOf(door: string, frame: string): string {
  return `${door} ${frame}`;
}

/** Keeps a lock as long as its frame lives. */
export function forever(): Promise<never> {
  return new Promise(() => {});
}
