/** What others read of the page without opening it: previews of links, launchers of apps, those who cite it. */
import { readFileSync, statSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { withSite } from './siteAddress.ts';

const page = readFileSync('index.html', 'utf8');
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
  icons: { src: string; sizes: string; purpose?: string }[]; // the file beside this test
  start_url: string;
};

/** 'width×height' from a PNG's header. */
function sizeOf(file: string): string {
  const bytes = readFileSync(`public/${file}`);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('a link’s picture is there, of the size that the page says, and light enough for any preview', () => {
  const said = (name: string) => new RegExp(`property="og:image${name}" content="([^"]*)"`).exec(page)?.[1];
  expect(sizeOf(said('') ?? '')).toBe(`${said(':width')}x${said(':height')}`);
  expect(statSync('public/og.png').size).toBeLessThan(120_000);
});

it.each(manifest.icons.filter(({ src }) => src.endsWith('.png')))('$src is as large as the manifest says', (icon) => {
  expect(sizeOf(icon.src)).toBe(icon.sizes);
});

test('the page can be installed from any folder: relative start, an icon of 192 and 512 px and a maskable one', () => {
  expect(manifest.start_url).toBe('./');
  const sizes = manifest.icons.filter(({ purpose }) => !purpose).map((icon) => icon.sizes);
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
});

test('whoever cites it cites the version that this is', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // npm's own file
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});

test('built for a site, the page names itself and its picture by whole addresses', () => {
  const built = withSite(page, 'https://example.org/lab');
  expect(built).toContain('property="og:image" content="https://example.org/lab/og.png"');
  expect(built).toContain('<meta property="og:url" content="https://example.org/lab/">');
  expect(() => withSite(page, 'not an address')).toThrow(/Invalid URL/);
});
