/** A promise that is settled from outside: whether there is a first picture. */

interface Readiness {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: Error) => void;
}

export function makeReadiness(): Readiness {
  const made = {} as Readiness; // a promise's executor runs at once
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {}); // a page that does not ask is told by the event
  return made;
}
