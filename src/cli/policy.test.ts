import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy, relaxForDevelopment } from './policy.ts';

const page = (content: string) => `<head><meta http-equiv="Content-Security-Policy" content="${content}"></head>`;

test('the policy is read from the meta element, on one line', () => {
  expect(readPolicy(page("default-src 'self';\n  script-src 'self'"))).toBe("default-src 'self'; script-src 'self'");
});

test('the frame has the policy of the page, which is the one that is sent as a header', () => {
  const [ours, its] = ['index.html', 'embed.html'].map((file) => readPolicy(readFileSync(file, 'utf8')));
  expect(its).toBe(ours);
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
