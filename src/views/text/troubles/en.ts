/** What went wrong: in the run, and in the address, in English. */
import type { TroubleCatalogue } from './catalogue.ts';

export const en = {
  failure: {
    sentence: (code, detail) => {
      const because = detail ? ` (${detail})` : '';
      switch (code) {
        case 'backend-failed':
          return `No backend could run the training${because}.`;
        case 'device-lost':
          return `The GPU was taken away from this page${because}.`;
        case 'data-failed':
          return `The pictures could not be made${because}.`;
        case 'upload-missing':
          return 'This link needs a data set of its sender’s, which is not on this device.';
        case 'worker-died':
          return `The training process ended by itself${because}.`;
        case 'unfetched':
          return 'The code that trains could not be fetched.';
        case 'bad-command':
          return `The training process refused a command${because}.`;
        case 'unsupported':
          return `This browser cannot train: it lacks ${detail}.`;
        default:
          return code satisfies never;
      }
    },
    cure: {
      'backend-failed': 'Try again, or choose a backend below.',
      'device-lost': 'Other programs may need it. Your choices are kept.',
      'data-failed': 'Try again; if it repeats, use fewer pictures.',
      'upload-missing': 'Ask the sender for the exported file and open it here, or use data of your own.',
      'worker-died': 'Memory may have run out. Try again, or use fewer pictures.',
      unfetched: 'Check the connection, then try again. Your choices are kept.',
      'bad-command': 'Try again. Your choices are kept.',
      unsupported: 'Open this page in a current Chrome, Edge, Firefox or Safari.',
    },
    retry: 'Try again',
    useFaces: 'Use the drawn faces',
    continueOn: (backend) => `Continue on ${backend}`,
  },
  notice: {
    label: 'Notices',
    range: (key, got, min, max, kept) =>
      `The address says ${key}=${got}; ${key} goes from ${min} to ${max}. ${kept} is used instead.`,
    whole: (key, got, min, max, kept) =>
      `The address says ${key}=${got}; ${key} is a whole number from ${min} to ${max}. ${kept ? `${kept} is used instead` : 'It is left out'}.`,
    options: (key, got, options, kept) =>
      `The address says ${key}=${got}; ${key} can be ${options}. ${kept} is used instead.`,
    curve: (key, got, fault, kept) => {
      const faults = {
        count: 'has 2 to 9 points',
        number: 'has two numbers for each point, θ:ψ, with commas between points',
        start: 'begins at θ = 0',
        end: 'ends at θ = pi',
        order: 'goes from smaller to larger θ, in radians, at least 0.1 apart',
        range: 'keeps ψ between −2 and 1',
      };
      return `The address says ${key}=${got}; a curve ${faults[fault]}. ${kept} is used instead.`;
    },
    show: (got) =>
      `The address shows “${got}”: no more than two instruments, of those that this page has. The others are left out.`,
    lesson: (got, names) => `The address opens the lesson “${got}”; this page has ${names}.`,
    hide: (got) => `The address hides “${got}”, which this page does not have. Nothing is hidden for it.`,
    version: (named, known) =>
      `The address says v=${named}. This page reads version ${known}, and has taken what it knows of it.`,
    reopened: (file, step) =>
      `This is the experiment that ${file} was made of, ${step ? `at step ${step}` : 'from its start'}.`,
    unknown: (got, keys, prefixes) =>
      `The address sets “${got}”, which this page does not know. It knows ${keys}; the other circles’ losses start with ${prefixes}.`,
    idle: (keys) => `The address sets ${keys}, of a loss that no circle has. It is kept for that loss.`,
    dismiss: 'Dismiss',
  },
} as const satisfies TroubleCatalogue;
