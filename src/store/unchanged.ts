/** Whether a change changes anything; what must not start a run over for nothing. */
export function isUnchanged<T extends object>(current: T, change: Partial<T>): boolean {
  return (Object.keys(change) as (keyof T)[]).every((key) => Object.is(current[key], change[key])); // keys of a Partial<T> are keys of T
}
