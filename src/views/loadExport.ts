/** Files of the experiment, and their way back, fetched when one is wanted or dropped. Apart from loadParts.ts: it is a part that
 *  is fetched later, Share, that wants it. */
export const loadExport = () => import('./export/export.ts');
