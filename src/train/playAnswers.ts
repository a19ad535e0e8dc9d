/** Which of the worker's reports that it plays, or does not, are of before the newest command: the reader has gone on since, and
 *  Play would flip to and fro. */
import type { Command, Report } from './messages.ts';

/** After each of these the worker, where it played, says once that it does not. */
const ENDS_PLAY: ReadonlySet<Command['type']> = new Set<Command['type']>(['pause', 'rewind', 'step']);

export class PlayAnswers {
  /** The worker was told to play, and not yet to stop. */
  #isMeant = false;
  /** So many stops it has not answered yet. */
  #due = 0;

  sent({ type }: Command): void {
    if (type === 'setup') this.#due = 0;
    if (ENDS_PLAY.has(type) && this.#isMeant) this.#due++;
    if (type === 'play' || type === 'setup' || ENDS_PLAY.has(type)) this.#isMeant = type === 'play';
  }

  /** @param report each of the session's, once */
  isLate(report: Report): boolean {
    if (report.type !== 'playing') return false;
    const isAnswer = this.#due > 0;
    if (!isAnswer) this.#isMeant = report.isPlaying;
    else if (!report.isPlaying) this.#due--;
    return isAnswer && report.isPlaying !== this.#isMeant;
  }
}
