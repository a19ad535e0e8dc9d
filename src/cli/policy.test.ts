import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy, relaxForDevelopment } from './policy.ts';

const page = (content: string) => `<head><meta http-equiv="Content-Security-Policy" content="${content}"></head>`;

test('the policy is read from the meta element, on one line', () => {
  expect(readPolicy(page("default-src 'self';\n  script-src 'self'"))).toBe("default-src 'self'; script-src 'self'");
});

const policyOf = (file: string) => readPolicy(readFileSync(file, 'utf8'));

test('the frame has the policy of the page, and may start a worker from an address that holds it', () => {
  expect(policyOf('embed.html')).toBe(policyOf('index.html').replace("worker-src 'self'", "worker-src 'self' data:"));
});

test('a page without a policy is refused', () => {
  expect(() => readPolicy('<head></head>')).toThrow(/declares no Content-Security-Policy/);
});

test('development adds to the three directives it needs and to no other', () => {
  expect(
    relaxForDevelopment("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"),
  ).toBe(
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:; img-src data:",
  );
});

test('the page’s own policy lets it have what it names, from its own place only', () => {
  const policy = policyOf('index.html');
  const directives = new Map(policy.split('; ').map((it) => [it.split(' ')[0], it.split(' ').slice(1)] as const));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('manifest-src')).toEqual(["'self'"]);
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
});

test('the headers that a static host is given say the frame’s policy, let strangers fetch what a frame in a sandbox fetches, and keep for ever only what has a hash in its name', () => {
  const rules = readFileSync('public/_headers', 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((rule) => rule.split(/\n\s+/));
  const of = (path: string) => rules.find(([its]) => its === path)?.slice(1);
  expect(of('/*')).toContain(`Content-Security-Policy: ${policyOf('embed.html')}`);
  const kept = rules.filter((rule) => rule.some((line) => line.includes('immutable')));
  expect(kept.map(([path]) => path)).toEqual(['/assets/*']);
  expect(of('/index.html')).toEqual(['Cache-Control: no-cache']);
  expect(of('/')).toEqual(['Cache-Control: no-cache']);
  for (const path of ['/assets/*', '/arc-lab.js', '/training-worker.js'])
    expect(of(path)).toContain('Access-Control-Allow-Origin: *');
  // The lines to copy too.
  const copied = readFileSync('README.md', 'utf8').match(/(?<=Content-Security-Policy ")[^"]+/g);
  expect(new Set(copied)).toEqual(new Set([policyOf('embed.html')]));
});
