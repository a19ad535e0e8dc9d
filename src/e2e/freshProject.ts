/** A project that installs the package, as a reader of its README would begin one: the packed files by npm, React and
 *  the tools from here, so that nothing is fetched. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PACKAGE = 'dist';
const SOURCES = 'src/e2e/project';
const OTHERS = ['react', 'react-dom', '@types/react', '@types/react-dom', 'csstype', 'vite'];

export interface FreshProject {
  readonly folder: string;
  /** Runs Node there; throws with what it printed when it fails. @returns what it printed */
  run(...args: string[]): string;
  end(): void;
}

export function makeProject(): FreshProject {
  const folder = mkdtempSync(join(tmpdir(), 'arclab-project-'));
  const run = (command: string, ...args: string[]) => {
    const env = { ...process.env, NODE_ENV: 'development' }; // React tells of what does not fit together
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  cpSync(SOURCES, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "fresh", "private": true, "type": "module" }');
  const packed = run('npm', 'pack', resolve(PACKAGE), '--silent').trim();
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${packed}`);
  cpSync(join(folder, 'node_modules/arclab'), join(folder, 'public/arclab'), { recursive: true });
  for (const name of OTHERS) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', name), place, 'junction');
  }
  return {
    folder,
    run: (...args) => run(process.execPath, ...args),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
