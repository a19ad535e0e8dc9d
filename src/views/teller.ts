/** Tells those who hear the page what happened, one sentence at a time: the newest, a warning before all else, and no more than
 *  one in three seconds. */

/** What comes about together is heard as one. */
const GATHER_MS = 100;
const QUIET_MS = 3000;

/** @param isWarning nothing but another warning takes its place */
export type Tell = (sentence: string, isWarning?: boolean) => void;

export function createTeller(say: (sentence: string) => void): { tell: Tell; stop: () => void } {
  let next: { sentence: string; isWarning: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    timer = undefined;
    if (!next) return;
    say(next.sentence);
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
