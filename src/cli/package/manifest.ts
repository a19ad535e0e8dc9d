/** The package's own package.json and README, made from the project's. What the page is made of is bundled: who installs the
 *  element gets the built files and nothing else, while the project's package.json goes on naming what they are built from. */

/** What an installed package says of itself; paths are below dist/ in the project and at the top in the package. */
const FIELDS = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'type',
  'types',
  'exports',
  'customElements',
  'files',
] as const;

/** @param project the text of package.json  @returns that of the one in dist/ */
export function manifestOf(project: string): string {
  const all: Record<string, unknown> = JSON.parse(project);
  const kept = Object.fromEntries(FIELDS.map((name) => [name, all[name]]));
  return `${JSON.stringify(kept, null, 2).replaceAll(/"(\.\/)?dist\//g, '"$1')}\n`;
}

/** @param readme the project's  @returns what it says of pages that the experiment stands in */
export function readmeOf(readme: string): string {
  const [opening] = readme.split('\n\n![', 1);
  const chapter = /^## In another page\n.*?(?=^## )/ms.exec(readme)?.[0];
  if (!chapter) throw new Error('README.md has no chapter "In another page", of which the package’s README is made.');
  return `${opening}\n\n${chapter.trim()}\n`;
}
