/** What is said beside Algorithm 1. */
import type { StepId } from '../../algorithm/steps.ts';

export interface AlgorithmText {
  name: string;
  caption: string;
  framework: string;
  /** This project's own code. */
  here: string;
  /** As it stands above a line of code too: without signs of its own. */
  says: Readonly<Record<StepId, string>>;
  whole: string;
  copy: string;
  copied: string;
  notCopied: string;
}
