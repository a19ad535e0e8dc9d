/** What the page fetches when a circle is to be walked by keys or read as a table. */
export { ClassTables } from './ClassTables.tsx';
export { ClassTree } from './ClassTree.tsx';
