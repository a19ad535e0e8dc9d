/** The seeds, fetched when they are first shown. */
import { Later } from '../../Later.tsx';

const loadSeeds = () => import('./Seeds.tsx');

export function SeedsLater() {
  return <Later load={loadSeeds}>{({ Seeds }) => <Seeds />}</Later>;
}
