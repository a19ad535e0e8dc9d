/** The package in a project that installs it: types, a build, a page that a server rendered, and one without a framework. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import type { ArcLabElement } from '../../public/arc-lab.d.ts';
import { type FreshProject, makeProject } from './freshProject.ts';

const QUICK = 'images=200&batch=64&steps=60&backend=wasm&lang=en';
const FIGURE = `http://localhost:${process.env.ARCLAB_PORT}/embed.html#${QUICK}`;

const TSC = resolve('node_modules/typescript/bin/tsc');
const VITE = resolve('node_modules/vite/bin/vite.js');

let project: FreshProject | undefined;
test.afterEach(() => project?.end());

test('packed and installed into a fresh project it type-checks, builds and mounts, in plain HTML and in what React hydrates', async ({
  page,
}) => {
  project = makeProject();
  project.run(TSC);
  project.run(VITE, 'build', '--logLevel', 'error');
  project.run(VITE, 'build', '--ssr', 'server.tsx', '--outDir', 'server', '--logLevel', 'error');
  const print = `import { render } from './server/server.js'; console.log(render('${FIGURE}'));`;
  const article = project.run('--input-type=module', '--eval', print).trim();

  const index = join(project.folder, 'dist/index.html');
  const built = readFileSync(index, 'utf8');
  expect(article).toContain(`margin="0.5" panes="1" caption="A figure"><a href=`); // no is no attribute
  writeFileSync(index, built.replace('<!--article-->', article).replace('FIGURE', QUICK));

  const said: string[] = [];
  page.on('console', (message) => message.type() !== 'info' && said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  const server = await preview({ root: project.folder, configFile: false, preview: { port: 0, host: '127.0.0.1' } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const [hydrated, beside, plain] = ['hydrated', 'beside', 'plain'].map((id) => page.locator(`#${id}`));
  await expect(page.locator('#state')).toHaveText('ready: true');
  await expect(hydrated.getByRole('link')).toBeHidden();

  await page.getByRole('button', { name: 'A smaller margin' }).press('Enter'); // it moves while figures come to their height
  await expect(page.locator('#state')).toHaveText(/^changed: .*\bm=0\.3\b/);
  await expect(page.frameLocator('#hydrated iframe').getByRole('slider', { name: /margin/i })).toHaveAttribute(
    'aria-valuetext',
    /^0.30 radians/,
  );

  // Nobody asked for either to play, in the two ways of saying no.
  for (const lab of [hydrated, beside]) {
    await lab.scrollIntoViewIfNeeded();
    await lab.evaluate((its: ArcLabElement) => its.whenReady().then(() => {}));
    expect(await lab.evaluate((its: ArcLabElement) => [its.isReady, its.now?.step ?? 0])).toEqual([true, 0]);
  }
  expect(await hydrated.evaluate((its) => its.getAttributeNames())).toEqual([
    ...['id', 'src', 'margin', 'panes', 'caption'],
  ]);

  // The third is the package's own, in this project's folder, without a frame.
  await plain.scrollIntoViewIfNeeded(); // out of sight it would wait
  await plain.evaluate((its: ArcLabElement) => its.seek(20));
  await expect(page.locator('#told')).toHaveText(/^step 20, gap/);
  await expect(plain.locator('iframe')).toHaveCount(0);
  expect(said).toEqual([]);
  await server.close();
});
