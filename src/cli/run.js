/** Runs a command of this folder: `node src/cli/run.js figure3 --seeds 1` calls main(['--seeds', '1']) of figure3.ts and exits
 *  with the number it returns; `--help`, and an option that there is not, print its USAGE. Vite turns the TypeScript into
 *  JavaScript, as it does for the page, so that imports of `?raw` and `?url` and the digits work here too; packages are loaded
 *  by Node itself, each one once. Plain JavaScript, because Node 20 reads no TypeScript. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [name = '', ...argv] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
// A path, as of a trial outside this folder, is run as it is.
const file = name.endsWith('.ts') ? name : fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

if (name === '' || !existsSync(file)) {
  console.error(`No command '${name}': there is no file ${file}. The commands are the scripts of package.json.`);
  process.exit(2);
}

const { NODE_ENV } = process.env;
const server = await createServer({
  root,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  environments: { ssr: { resolve: { external: true } } },
});
// Vite has made it 'development', in which a command that builds the page would build a slow one.
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
let usage = 'It takes no options.';
try {
  const command = await server.environments.ssr.runner.import(file);
  usage = command.USAGE ?? usage;
  if (argv.includes('--help')) console.log(usage);
  else process.exitCode = await command.main(argv);
} catch (error) {
  // A plain Error is a sentence for whoever typed the command, as is a wrong option; anything else is a defect and needs
  // its place, and DEBUG=1 shows the place of all.
  const isOption = String(error?.code).startsWith('ERR_PARSE_ARGS');
  const isSentence = (error?.constructor === Error || isOption) && !process.env.DEBUG;
  console.error(isSentence ? error.message : error);
  if (isOption) console.error(usage);
  process.exitCode = 1;
} finally {
  await server.close();
}
