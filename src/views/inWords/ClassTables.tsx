/** What the circles show as tables, a class a row, which any column sorts; and the file of what they are made from. */
import { useEffect, useRef, useState } from 'react';
import card from '../circle/card.module.css';
import { identityStyle } from '../identityStyle.ts';
import { laneName } from '../laneName.ts';
import { loadExport } from '../loadExport.ts';
import { identityMark } from '../palette.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState } from '../useLab.ts';
import { useShownLanes } from '../useShownLanes.ts';
import { cellOf } from './cells.ts';
import styles from './inWords.module.css';
import { COLUMNS, type Column, type Order, orderAfter, sortRows } from './rows.ts';
import { nameOf } from './say.ts';
import { type Classes, useClasses } from './useClasses.ts';
import { useSpeech } from './useSpeech.ts';

export function ClassTables() {
  const lanes = useShownLanes();
  // One order for all, so that rows can be compared across.
  const [order, setOrder] = useState<Order>({ column: 'direction', isDescending: false });
  return (
    <div className={styles.tables}>
      {lanes.map((lane) => (
        <LaneTable key={lane} lane={lane} order={order} onSort={(column) => setOrder(orderAfter(order, column))} />
      ))}
      <CsvRow lanes={lanes} />
    </div>
  );
}

interface TableProps {
  order: Order;
  onSort: (column: Column) => void;
}

function LaneTable({ lane, ...props }: TableProps & { lane: number }) {
  const classes = useClasses(lane);
  return classes && <Table classes={classes} {...props} />;
}

function Table({ classes, order, onSort }: TableProps & { classes: Classes }) {
  const speech = useSpeech();
  const { snapshot, knobs, people, facts } = classes;
  const words = speech.words.table;
  const name = laneName(knobs, speech.text, speech.formats);
  const chosen = useLabState(({ pinned }) => (pinned === null ? null : people.labels[pinned]));
  const chosenRow = useRef<HTMLTableRowElement>(null);
  const sorted = useRef(order);
  useEffect(() => {
    // Only what the reader sorts moves the page, and no run that goes on.
    if (sorted.current !== order) chosenRow.current?.scrollIntoView({ block: 'nearest' });
    sorted.current = order;
  }, [order]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keys
    <section className={styles.scroll} aria-label={words.scrolled(name)} tabIndex={0}>
      <table className={styles.table}>
        <caption>{words.caption(name, speech.formats.whole(snapshot.step))}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.column === column ? (order.isDescending ? 'descending' : 'ascending') : undefined}
              >
                <button className={styles.sort} type="button" onClick={() => onSort(column)}>
                  <Prose>{words.columns[column]}</Prose>
                  <span aria-hidden="true">{order.column === column ? (order.isDescending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(facts, order).map((its) => (
            <tr
              key={its.label}
              ref={its.label === chosen ? chosenRow : null}
              aria-current={its.label === chosen ? 'true' : undefined}
            >
              <th scope="row">
                <span className={card.swatch} style={identityStyle(its.label, people.identities)} />{' '}
                {people.names && `${identityMark(its.label)} · `}
                {nameOf(its.label, people.names, speech)}
              </th>
              {COLUMNS.slice(1).map((column) => (
                <td key={column}>{cellOf(column, its, people.names, speech)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The export's own file: what the tables are measured from is not measured again. */
function CsvRow({ lanes }: { lanes: readonly number[] }) {
  const lab = useLab();
  const { words, text } = useSpeech();
  const [isMissing, setIsMissing] = useState(false);
  const save = () =>
    loadExport().then(
      ({ saveCsv }) => saveCsv(lab.store.getState(), lanes),
      () => setIsMissing(true),
    );
  return (
    <p className={styles.csv}>
      <button type="button" onClick={save}>
        {words.table.csv}
      </button>
      <span>{words.table.csvHint}</span>
      <span role="alert">{isMissing && text.notFetched}</span>
    </p>
  );
}
