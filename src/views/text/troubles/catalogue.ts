/** Every word about what went wrong: in the run, and in the address. */
import type { CurveFault } from '../../../core/losses/drawnCurve.ts';
import type { LabFailure } from '../../../store/state.ts';

export interface TroubleCatalogue {
  failure: {
    sentence: (code: LabFailure['code'], detail: string) => string;
    cure: Record<LabFailure['code'], string>;
    retry: string;
    useFaces: string;
    continueOn: (backend: string) => string;
  };
  notice: {
    label: string;
    range: (key: string, got: string, min: string, max: string, kept: string) => string;
    whole: (key: string, got: string, min: string, max: string, kept: string) => string;
    options: (key: string, got: string, options: string, kept: string) => string;
    curve: (key: string, got: string, fault: CurveFault, kept: string) => string;
    show: (got: string) => string;
    hide: (got: string) => string;
    lesson: (got: string, names: string) => string;
    /** A file was dropped that this page had made. @param step '' is the start */
    /** @param named as the address has it  @param known which this page reads */
    version: (named: string, known: string) => string;
    reopened: (file: string, step: string) => string;
    /** @param prefixes what stands before the keys of a loss and its numbers for the other circles */
    unknown: (got: string, keys: string, prefixes: string) => string;
    /** @param keys of losses that no circle has */
    idle: (keys: string) => string;
    dismiss: string;
  };
}
