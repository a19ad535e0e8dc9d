/** One lane's row of the card. Its numbers change with every snapshot and slider: they are written past React. */
import { useEffect, useRef } from 'react';
import { shownLane } from '../../store/lookBack.ts';
import type { Lab, LabState } from '../../store/state.ts';
import { forceOf } from './force.ts';
import { FACTS, printFact, sampleFacts } from './sampleFacts.ts';
import type { CircleText } from './text.ts';

interface Props {
  lab: Lab;
  text: CircleText;
  lane: number;
  name: string;
  sample: number;
}

export function LaneFacts({ lab, text, lane, name, sample }: Props) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const print = (state: LabState) => {
      const { snapshot, knobs } = shownLane(state, lane);
      const labels = state.people?.labels;
      const facts = snapshot && labels ? sampleFacts(snapshot, labels, sample, forceOf(knobs, snapshot.step)) : null;
      row.current?.querySelectorAll('td').forEach((cell, k) => {
        cell.textContent = facts ? printFact(FACTS[k], facts, text) : '–';
      });
    };
    print(lab.store.getState());
    return lab.store.subscribe((state, before) => {
      const [now, then] = [shownLane(state, lane), shownLane(before, lane)];
      if (now.snapshot !== then.snapshot || now.knobs !== then.knobs) print(state);
    });
  }, [lab, lane, sample, text]);
  return (
    <tr ref={row}>
      <th scope="row">{name}</th>
      {FACTS.map((fact) => (
        <td key={fact} data-fact={fact}>
          –
        </td>
      ))}
    </tr>
  );
}
