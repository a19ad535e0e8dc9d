/** The circles in words: the tree that keys walk, and the tables. Apart from loadParts.ts: a part that is fetched later, Numbers,
 *  has the tables. */
export const loadInWords = () => import('./inWords/inWords.ts');
