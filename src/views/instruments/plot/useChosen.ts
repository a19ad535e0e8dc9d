/** The sample that is pointed at, or else the pinned one, with its identity; null where there is none. */
import { circleText, whoIs } from '../../circle/text.ts';
import { useLabState } from '../../useLab.ts';

export interface Chosen {
  readonly sample: number;
  readonly label: number;
  /** What the identity is called. */
  readonly who: string;
}

export function useChosen(): Chosen | null {
  const sample = useLabState(({ pinned, hovered }) => pinned ?? hovered);
  const people = useLabState((state) => state.people);
  const language = useLabState((state) => state.view.language);
  const label = sample === null ? undefined : people?.labels[sample];
  if (sample === null || !people || label === undefined) return null;
  return { sample, label, who: whoIs(label, people.names, circleText[language]) };
}
