/** What the page fetches when somebody wants a loss as code. */
export { CodePart } from './CodePart.tsx';
