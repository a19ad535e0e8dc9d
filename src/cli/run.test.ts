import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it('says what a command takes, when asked and when an option is not one of them', async () => {
  const map = (option: string) => run(process.execPath, ['src/cli/run.js', 'map', option]);
  const [asked, wrong] = await Promise.allSettled([map('--help'), map('--nope')]);
  expect(asked).toMatchObject({
    status: 'fulfilled',
    value: { stdout: expect.stringMatching(/^npm run map -- \[--loss/) },
  });
  const told = expect.stringMatching(/^Unknown option '--nope'[\s\S]*\nnpm run map -- \[--loss/);
  expect(wrong).toMatchObject({ status: 'rejected', reason: { code: 1, stderr: told } });
});
