/** What the page fetches for the guided tour, with the list that offers it. */
export { TourBar } from './TourBar.tsx';
export { TourOffer } from './TourOffer.tsx';
