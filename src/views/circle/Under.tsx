/** Under the circles: the card of one dot, and the key. */
import { useLab, useLabState } from '../useLab.ts';
import { Key } from './Key.tsx';
import { NoPull } from './NoPull.tsx';
import { SampleCard } from './SampleCard.tsx';
import { circleText } from './text.ts';
export function Under() {
  const lab = useLab();
  const text = circleText[useLabState((s) => s.view.language)];
  return (
    <>
      <SampleCard lab={lab} text={text} lanes={[{ lane: 0, name: 'ArcFace' }]} />
      <p>
        <NoPull lab={lab} lane={0} text={text} />
      </p>
      <Key text={text} hasMargin />
    </>
  );
}
