/** Which modules go into one file of the build. */
import type { Rolldown } from 'vite';

/** Names a chunk's own modules: those that its first module reaches without a wait. That one itself stays apart: what it does
 *  as it is loaded is not for another entry that shares the others. */
export function chunkOf(name: string, first: string): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, boolean>();
  const isFirst = (module: string) => module.endsWith(`/${first}`);
  function isReached(module: string, context: Rolldown.ChunkingContext): boolean {
    const found = known.get(module);
    if (found !== undefined) return found;
    known.set(module, false); // while it is looked at: modules may import each other
    const importers = context.getModuleInfo(module)?.importers ?? [];
    const answer = importers.some((its) => isFirst(its) || isReached(its, context));
    known.set(module, answer);
    return answer;
  }
  return (module, context) => (!isFirst(module) && isReached(module, context) ? name : null);
}
