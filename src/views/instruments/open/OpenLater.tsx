/** The open set, fetched when it is first shown. */
import { Later } from '../../Later.tsx';

const loadOpen = () => import('./Open.tsx');

export function OpenLater() {
  return <Later load={loadOpen}>{({ Open }) => <Open />}</Later>;
}
