/** The samples on the curves that train them, and the numbers of the one that is pointed at. */
import type { ShownLane } from '../../../store/state.ts';
import { ChosenDot, Dots } from '../plot/Dots.tsx';
import { Pointing } from '../plot/Pointing.tsx';
import { Readout } from '../plot/Readout.tsx';
import { useChosen } from '../plot/useChosen.ts';
import { usePicked } from '../plot/usePicked.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { samplesOn, type Trained } from './curveSamples.ts';
import type { CurvesView } from './view.ts';

/** Of all lanes; as many as can be told apart. */
const MOST_DOTS = 400;

interface CurveSamplesProps {
  view: CurvesView;
  lanes: readonly ShownLane[];
  trained: readonly Trained[];
}

export function CurveSamples({ view, lanes, trained }: CurveSamplesProps) {
  const { words, formats } = useInstrumentWords();
  const { samples, labels, identities } = usePicked(Math.floor(MOST_DOTS / Math.max(1, trained.length)));
  const chosen = useChosen();
  const { box, x, y, from, to, lowest, width, height } = view;
  const place = (its: readonly number[]) =>
    trained.flatMap(({ force, lane }) =>
      samplesOn(lanes[lane].snapshot, labels, its, force).map((sample) => ({
        ...sample,
        lane,
        x: x(sample.theta),
        y: y(sample.value),
        isShown: sample.theta >= from && sample.theta <= to && sample.value >= lowest,
      })),
    );
  const dots = place(samples).filter(({ isShown }) => isShown);
  const chosenSamples = chosen ? place([chosen.sample]) : [];
  return (
    <>
      <Dots dots={dots} identities={identities} />
      {chosenSamples
        .filter(({ isShown }) => isShown)
        .map((sample) => (
          <ChosenDot key={sample.lane} dot={sample} identities={identities} />
        ))}
      {chosen && (
        <Readout
          who={chosen.who}
          rows={chosenSamples.map(({ lane, theta, value }) => ({
            lane,
            numbers: words.curves.pair(formats.degrees(theta), formats.fixed(value, 3)),
          }))}
          lanes={lanes.length}
          width={width}
          top={box.top + 14}
          bottom={height}
        />
      )}
      <Pointing dots={dots} width={width} height={height} />
    </>
  );
}
