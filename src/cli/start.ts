/** `npm start`: serves the production page on this machine, building it first when its sources are newer. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const DEFAULT_PORT = 4173;
const HOST = 'localhost';
export const USAGE = 'npm start -- [--port 4173]';
const SOURCES = ['src', 'public', 'index.html', 'embed.html', 'vite.config.ts', 'package-lock.json'];
const NOT_IN_THE_PAGE = /\.test\.tsx?$|[\\/](cli|bench|e2e)[\\/]/;

/** Serves until interrupted. @param argv [--port N] */
export async function main(argv: string[]): Promise<number> {
  const wanted = readPort(argv);
  if (isStale('dist/index.html')) {
    console.log('Building the page …');
    await build({ logLevel: 'warn' });
  }
  const port = await firstFreePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is busy; using ${port}.`);
  await preview({ preview: { port, strictPort: true, host: HOST } });
  console.log(`ArcLab: http://${HOST}:${port}/   (Ctrl+C ends it)`);
  return new Promise(() => {});
}

function readPort(argv: string[]): number {
  const { values } = parseArgs({ args: argv, options: { port: { type: 'string', default: String(DEFAULT_PORT) } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`--port is '${values.port}'; a whole number from 1 to 65535 is needed, for example --port 8080.`);
  }
  return port;
}

/** Whether a built file is missing or older than any source of the page. */
function isStale(built: string): boolean {
  if (!existsSync(built)) return true;
  return SOURCES.some((path) => existsSync(path) && newest(path) > statSync(built).mtimeMs);
}

function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return NOT_IN_THE_PAGE.test(path) ? 0 : status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function firstFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + 100, 65535); port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + 100} are all busy. Choose another with --port N.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, HOST, () => probe.close(() => settle(true)));
  });
}
