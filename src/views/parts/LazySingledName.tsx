/** Who is singled out, written large; how is fetched with the first full screen. */
import { circleText, whoIs } from '../circle/text.ts';
import { identityStyle } from '../identityStyle.ts';
import { loadPresenter } from '../loadParts.ts';
import { useLabState } from '../useLab.ts';
import { useLater } from '../useLater.ts';

/** @param label of the identity; null for nobody */
export function LazySingledName({ label }: { label: number | null }) {
  const presenter = useLater(loadPresenter, true);
  const people = useLabState((state) => state.people);
  const language = useLabState((state) => state.view.language);
  // Where it could not be fetched, the circles and the card still say who it is.
  if (label === null || !people || !presenter || presenter === 'failed') return null;
  return (
    <presenter.SingledName
      who={whoIs(label, people.names, circleText[language])}
      portrait={people.portraits[label]}
      colours={identityStyle(label, people.identities)}
    />
  );
}
