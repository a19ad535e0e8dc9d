/** Whether the text of an SVG is text or outlines, and what outlines cost. */
import { Segmented } from '../parts/Segmented.tsx';
import styles from './export.module.css';
import type { ExportCatalogue } from './text/catalogue.ts';
import { LETTERINGS, type Lettered } from './useLettering.ts';

interface LetteringChoiceProps {
  lettered: Lettered;
  words: ExportCatalogue;
}

export function LetteringChoice({ lettered, words }: LetteringChoiceProps) {
  const { lettering, missing, trouble, choose } = lettered;
  const { label, names, note, left } = words.lettering;
  return (
    <div className={styles.part}>
      <Segmented label={label} shape="inline" options={LETTERINGS} names={names} value={lettering} onChoose={choose} />
      {lettering === 'outlines' && <p className={styles.note}>{note}</p>}
      <span role="status">{trouble ? words.failed(trouble) : missing.length > 0 ? left(missing.join(' ')) : null}</span>
    </div>
  );
}
