/** The tables, fetched when they are first shown. */
import { Later } from '../../Later.tsx';

const loadTables = () => import('./Tables.tsx');

export function TablesLater() {
  return <Later load={loadTables}>{({ Tables }) => <Tables />}</Later>;
}
