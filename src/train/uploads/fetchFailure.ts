/** Whether a failure is that of the network or the server: the cure is another one than for a file that is too much. */

/** As Chromium, Firefox and Safari say it of code, and of anything else. */
const UNFETCHED =
  /dynamically imported module|importing a module script|failed to fetch|networkerror|load failed|could not be fetched/i;

export function isFetchFailure(error: unknown): boolean {
  return error instanceof Error && UNFETCHED.test(error.message);
}
