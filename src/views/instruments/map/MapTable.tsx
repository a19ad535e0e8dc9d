/** The map itself: a table of miniatures, the margins across and the scales down; each is a button that chooses its m and s. */

import { numberKnob } from '../../../core/losses/knobs.ts';
import { choiceOf, type MapCell, type MapPlan } from '../../../core/map.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { NO_NUMBER } from '../../format.ts';
import { printKnob } from '../../laneName.ts';
import { useLab, useLabState } from '../../useLab.ts';
import { useTheme } from '../../useTheme.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';
import { Miniature } from './Miniature.tsx';
import styles from './map.module.css';
import { useMapState } from './useMap.ts';

/** Stands for the gap of classes that lie among each other. */
const MIXED = '×';

export function MapTable({ plan }: { plan: MapPlan }) {
  const lab = useLab();
  const { words, text, formats } = useInstrumentWords();
  const theme = useTheme(useLabState((state) => state.view.theme));
  const rows = useMapState((state) => state.rows);
  const chosen = useLabState(({ lanes }) => lanes[MAIN_LANE].knobs);
  const knob = numberKnob(plan.knob);
  const print = (margin: number) => printKnob(knob, margin, formats);
  const isChosen = (margin: number, scale: number) =>
    chosen.loss === plan.knobs.loss && chosen[plan.knob] === margin && chosen.scale === scale;
  const write = ({ isMixed, minGap90 }: MapCell) => {
    if (isMixed) return MIXED;
    return Number.isFinite(minGap90) ? formats.degrees(minGap90, 0) : NO_NUMBER;
  };
  const say = (cell: MapCell) =>
    words.map.cell(cell.isMixed ? text.panes.mixed : `${write(cell)}°`, `${formats.percent(cell.heldOutAccuracy)} %`);
  return (
    <table className={styles.map}>
      <caption data-spoken>{words.map.drawing(text.loss.of[plan.knobs.loss].name)}</caption>
      <thead>
        <tr>
          <td className={styles.corner}>
            <i data-sym="s">s</i>
          </td>
          {plan.margins.map((margin, column) => (
            <th key={margin} scope="col">
              {column === 0 && (
                <>
                  <i data-sym={knob.symbol}>{knob.symbol}</i> ={' '}
                </>
              )}
              {formats.short(margin)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.scales.map((scale) => (
          <tr key={scale}>
            <th scope="row">{formats.short(scale)}</th>
            {plan.margins.map((margin, column) => {
              const cell = rows[scale]?.[column];
              if (!cell) {
                return (
                  <td key={margin} className={styles.empty}>
                    <span data-spoken>{words.map.untrained}</span>
                  </td>
                );
              }
              const place = `${knob.symbol} = ${print(margin)}, s = ${formats.short(scale)}`;
              return (
                <td key={margin}>
                  <button
                    className={styles.cell}
                    type="button"
                    aria-pressed={isChosen(margin, scale)}
                    aria-label={`${place}: ${say(cell)}`}
                    title={`${place}: ${say(cell)}`}
                    onClick={() => lab.setKnobs(choiceOf(plan, margin, scale))}
                  >
                    <Miniature cell={cell} theme={theme} written={write(cell)} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
