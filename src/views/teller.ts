/** Tells those who hear the page what happened, one sentence at a time: the newest, a warning before all else, and no more than
 *  one in three seconds. Then the line is empty again, so that the same can be told anew and nobody reads it twice. */

/** What comes about together is heard as one. */
const GATHER_MS = 100;
const QUIET_MS = 3000;

/** @param isWarning nothing but another warning takes its place */
export type Tell = (sentence: string, isWarning?: boolean) => void;

/** @param say '' ends what was said */
export function createTeller(say: (sentence: string) => void): { tell: Tell; stop: () => void } {
  let next: { sentence: string; isWarning: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    timer = undefined;
    say(next?.sentence ?? '');
    if (!next) return;
    next = null;
    timer = setTimeout(speak, QUIET_MS);
  };
  return {
    tell(sentence, isWarning = false) {
      if (next?.isWarning && !isWarning) return;
      next = { sentence, isWarning };
      timer ??= setTimeout(speak, GATHER_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      next = null;
    },
  };
}
