/** What the page fetches when somebody wants a network's weights. */
export { WeightsPart } from './WeightsPart.tsx';
