/** What the paper measured, beside what is measured here. */
import { Prose } from '../../parts/Prose.tsx';
import { TABLE_2, TABLE_3 } from './published.ts';
import styles from './tables.module.css';
import { useTableWords } from './useTableWords.ts';

export function Published() {
  const { words } = useTableWords();
  return (
    <section className={styles.published} aria-label={words.published}>
      <h2 className={styles.heading}>{words.published}</h2>
      <p className={styles.soft}>
        <Prose>{words.publishedNote}</Prose>
      </p>
      <Figures caption={words.table3} {...TABLE_3} />
      <Figures caption={words.table2} {...TABLE_2} />
    </section>
  );
}

interface FiguresProps {
  caption: string;
  columns: readonly string[];
  rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

function Figures({ caption, columns, rows }: FiguresProps) {
  const { formats } = useTableWords();
  return (
    <table className={styles.figures} data-many={columns.length > 3 || undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column, i) => (
              <td key={column}>{formats.fixed(values[i] ?? Number.NaN, 2)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
