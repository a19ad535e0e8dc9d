/** What `npm run bench` is asked to do. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Only the rows that are held to a bar. */
  isQuick: boolean;
  /** Only the table of images a second against batch and identities. */
  isScale: boolean;
  adapter: 'software' | 'hardware';
  runtime: 'browser' | 'node';
  jsonFile: string | null;
}

const ADAPTERS = ['software', 'hardware'] as const;
const RUNTIMES = ['browser', 'node'] as const;

export const USAGE = `npm run bench -- [--quick | --scale] [--adapter ${ADAPTERS.join('|')}] [--runtime ${RUNTIMES.join('|')}] [--json FILE]`;

/** @throws Error whose message names the option, what was given and what is allowed */
export function readOptions(argv: string[]): BenchOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      adapter: { type: 'string', default: 'software' },
      runtime: { type: 'string', default: 'browser' },
      json: { type: 'string' },
    },
  });
  if (values.scale && (values.quick || values.json !== undefined)) {
    throw new Error(`--scale is a table of its own, without --quick and --json.\n${USAGE}`);
  }
  return {
    isQuick: values.quick,
    isScale: values.scale,
    adapter: choose('adapter', values.adapter, ADAPTERS),
    runtime: choose('runtime', values.runtime, RUNTIMES),
    jsonFile: values.json ?? null,
  };
}

function choose<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new Error(`--${option} is '${value}'; it is one of ${allowed.join(', ')}.\n${USAGE}`);
  return found;
}
