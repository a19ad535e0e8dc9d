/** A file of loss cases as text, case by case: one that is none does not stand in the way of the others. */
import { forceOfCase } from '../../model/caseForce.ts';
import { type LossCase, readCase } from '../../model/caseSchema.ts';

export interface ReadCase {
  /** The loss with its margins, as far as they are known. */
  readonly name: string;
  readonly example: LossCase | null;
  /** Why the case cannot be checked; '' where it can. */
  readonly fault: string;
}

/** @param file its name, for the sentence  @throws Error for a text without a list of cases */
export function readCases(text: string, file: string): ReadCase[] {
  const cases = listIn(text, file);
  return cases.map((one) => {
    const example = readCase(one);
    if (typeof example === 'string') return { name: 'a case', example: null, fault: example };
    const { loss, m1, m2, m3, scale } = example;
    const name = `${loss} m1=${m1} m2=${m2} m3=${m3} s=${scale}`;
    const force = forceOfCase(example);
    return typeof force === 'string' ? { name, example: null, fault: force } : { name, example, fault: '' };
  });
}

function listIn(text: string, file: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is no JSON: ${error instanceof Error ? error.message : error}. It has no NaN and no Infinity.`,
    );
  }
  const cases = Object(content).cases;
  if (!Array.isArray(cases)) throw new Error(`${file} is no file of loss cases: it is to be { "cases": [ … ] }.`);
  return cases;
}
