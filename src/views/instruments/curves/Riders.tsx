/** The samples on the curves that train them, and the numbers of the one that is pointed at. */
import type { ShownLane } from '../../../store/state.ts';
import { ChosenDot, Dots } from '../plot/Dots.tsx';
import { Pointing } from '../plot/Pointing.tsx';
import { Readout } from '../plot/Readout.tsx';
import { useChosen } from '../plot/useChosen.ts';
import { usePicked } from '../plot/usePicked.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { ridersOn, type Trained } from './riders.ts';
import type { CurvesView } from './view.ts';

/** Of all lanes; as many as can be told apart. */
const MOST_DOTS = 400;

interface RidersProps {
  view: CurvesView;
  lanes: readonly ShownLane[];
  trained: readonly Trained[];
}

export function Riders({ view, lanes, trained }: RidersProps) {
  const { words, formats } = useInstrumentWords();
  const { samples, labels, identities } = usePicked(Math.floor(MOST_DOTS / Math.max(1, trained.length)));
  const chosen = useChosen();
  const { box, x, y, from, to, lowest, width, height } = view;
  const ride = (its: readonly number[]) =>
    trained.flatMap(({ force, lane }) =>
      ridersOn(lanes[lane].snapshot, labels, its, force).map((rider) => ({
        ...rider,
        lane,
        x: x(rider.theta),
        y: y(rider.value),
        isShown: rider.theta >= from && rider.theta <= to && rider.value >= lowest,
      })),
    );
  const dots = ride(samples).filter(({ isShown }) => isShown);
  const chosenRiders = chosen ? ride([chosen.sample]) : [];
  return (
    <>
      <Dots dots={dots} identities={identities} />
      {chosenRiders
        .filter(({ isShown }) => isShown)
        .map((rider) => (
          <ChosenDot key={rider.lane} dot={rider} identities={identities} />
        ))}
      {chosen && (
        <Readout
          who={chosen.who}
          rows={chosenRiders.map(({ lane, theta, value }) => ({
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
