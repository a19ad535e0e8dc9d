/** `npm test`: every check in turn, the quickest first, ending at the first that fails. `npm test -- lint unit` runs only
 *  those; `npm test -- --list` names them. */
import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { findChromium } from './chromium.ts';

const CHECKS = {
  types: 'tsc',
  lint: 'biome check --error-on-warnings .',
  layers: 'depcruise --config .dependency-cruiser.cjs src *.config.ts',
  'dead-code': 'knip --no-progress --no-config-hints',
  unit: 'vitest run',
  build: 'vite build',
  package: 'publint dist --strict && attw --pack dist --profile esm-only --exclude-entrypoints embed.html',
  'end-to-end': 'playwright test',
  size: 'size-limit',
} satisfies Record<string, string>;

type Check = keyof typeof CHECKS;
const ALL = Object.keys(CHECKS) as Check[]; // keyof loses its type in Object.keys

/** @param argv names of checks, all of them when empty  @returns 0 when every check passed */
export async function main(argv: string[]): Promise<number> {
  if (argv.includes('--list')) {
    for (const name of ALL) console.log(`${name.padEnd(12)}${CHECKS[name]}`);
    return 0;
  }
  const unknown = argv.filter((name) => !(name in CHECKS));
  if (unknown.length > 0) {
    throw new Error(`No check is called ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);
  }
  const chosen = argv.length === 0 ? ALL : ALL.filter((name) => argv.includes(name));
  // The project's own tools come first, and every check gets the same browser, installed before the first if need be.
  process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  process.env.CHROME_PATH = findChromium();
  const started = Date.now();
  const passed: string[] = [];
  for (const name of chosen) {
    console.log(`\n── ${name} (${passed.length + 1} of ${chosen.length}): ${CHECKS[name]}`);
    const checkStarted = Date.now();
    if (run(CHECKS[name]) !== 0) {
      console.log(
        `\nFailed: ${name}, after ${seconds(checkStarted)}. Passed before it: ${passed.join(', ') || 'none'}.`,
      );
      console.log(`checks: ${passed.length} passed, 1 failed`);
      return 1;
    }
    passed.push(`${name} ${seconds(checkStarted)}`);
  }
  console.log(`\nPassed: ${passed.join(', ')}; ${seconds(started)} in all.`);
  console.log(`checks: ${passed.length} passed, 0 failed`);
  return 0;
}

/** Runs one command; its output goes to ours. */
function run(command: string): number {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status ?? 1;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
