/** Whose photo is it? Identities from the folders' names, else from the files' names, else unknown: the page must ask. */
import { identityName } from './identityName.ts';
import { MAX_IDENTITIES, MIN_IDENTITIES } from './limits.ts';
import { compareNames, fileNameOf, withoutExtension } from './paths.ts';
import type { Problem } from './problems.ts';

/** Files of one identity; a null name is a question. */
export interface Group<T> {
  readonly name: string | null;
  readonly items: readonly T[];
}

export interface Grouping<T> {
  /** In the order of their names, the unnamed one last. */
  readonly groups: Group<T>[];
  readonly problems: Problem[];
}

/** Folders that say how photos are kept, not who is on them. */
const NOBODY =
  /^(train(ing)?|test(ing)?|val(id(ation)?)?|images?|imgs?|photos?|pics?|pictures?|jpe?gs?|pngs?|raw|originals?|crop(s|ped)?|aligned|faces?|data|写真|画像|(19|20)\d\d([-_. ]?\d\d){0,2})$/i;

/** Names that cameras and programs give. */
const CAMERA =
  /^(img|image|dscn?|dscf|dcim|p|pxl|mvimg|vid|photo|picture|pic|scan|screenshot|screen shot|whatsapp image|signal|line|file|frame|capture|unnamed|untitled|download|写真|画像|スクリーンショット)?$/i;

const ONE_WORD_NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** Groups files by who they show. Files in folders go by folder: the deepest one that all of them have and that tells
 *  them apart. Files in no folder, or all in one, go by the name before their number: ann_001, ann-1, ann (1), ann1; a
 *  few files that are single words are one identity each. Where that tells nobody apart, one folder is one identity.
 *  What is left is one group without a name. At most 16 groups, the largest. */
export function groupByIdentity<T extends { readonly path: string }>(items: readonly T[]): Grouping<T> {
  const paths = items.map(({ path }) => path.split('/'));
  const shared = sharedFolders(paths);
  const isOneFolder = shared > 0 && paths.every((path) => path.length === shared + 1);
  const byFile = groupBelow(items, shared);
  // ann/1.jpg, ann/2.jpg: all that is known of them is ann. A folder of photos is nobody.
  const isSomebody = isOneFolder && !NOBODY.test(paths[0][shared - 1]) && byFile.named.size < MIN_IDENTITIES;
  const { named, unnamed } = isSomebody ? groupBelow(items, shared - 1) : byFile;
  return limit(named, unnamed);
}

/** Groups files by the folders below the first `shared` ones, and by their names. */
function groupBelow<T extends { readonly path: string }>(
  items: readonly T[],
  shared: number,
): { named: Map<string, T[]>; unnamed: T[] } {
  const parts = items.map((item) => ({ item, folders: item.path.split('/').slice(shared, -1) }));
  const inFolders = parts.filter(({ folders }) => folders.length > 0);
  const loose = parts.filter(({ folders }) => folders.length === 0).map(({ item }) => item);
  const level = tellingLevel(inFolders.map(({ folders }) => folders));
  const named = new Map<string, T[]>();
  for (const { item, folders } of inFolders) add(named, identityName(folders[level]), item);
  const unnamed = groupByPrefix(loose, named);
  return { named, unnamed };
}

function add<T>(named: Map<string, T[]>, name: string, item: T): void {
  const group = named.get(name);
  if (group) group.push(item);
  else named.set(name, [item]);
}

/** How many folders from the top all paths share. */
function sharedFolders(paths: string[][]): number {
  let shared = 0;
  while (paths.length > 0 && paths.every((path) => path.length > shared + 1 && path[shared] === paths[0][shared])) {
    shared++;
  }
  return shared;
}

/** The deepest level at which every path has a folder, and the folders differ and are somebody. */
function tellingLevel(paths: string[][]): number {
  const depth = paths.reduce((least, path) => Math.min(least, path.length), paths.length && paths[0].length);
  for (let level = depth - 1; level > 0; level--) {
    const names = new Set(paths.map((path) => path[level]));
    if (names.size > 1 && ![...names].every((name) => NOBODY.test(name))) return level;
  }
  return 0;
}

/** Adds loose files to the groups of their names; @returns those without one. */
function groupByPrefix<T extends { readonly path: string }>(loose: readonly T[], named: Map<string, T[]>): T[] {
  const stems = loose.map((item) => ({ item, stem: withoutExtension(fileNameOf(item.path)) }));
  const words = new Set(stems.map(({ stem }) => stem));
  const isWordEach =
    loose.length >= MIN_IDENTITIES &&
    loose.length <= MAX_IDENTITIES &&
    words.size === loose.length &&
    [...words].every((word) => ONE_WORD_NAME.test(word) && !CAMERA.test(word));
  const unnamed: T[] = [];
  const unnumbered: { item: T; stem: string }[] = [];
  for (const { item, stem } of stems) {
    const prefix = isWordEach ? stem : beforeNumber(stem);
    if (prefix === null) unnumbered.push({ item, stem });
    else if (CAMERA.test(prefix)) unnamed.push(item);
    else add(named, identityName(prefix), item);
  }
  for (const { item, stem } of unnumbered) {
    // ann.jpg beside ann (1).jpg, or beside the folder ann.
    if (named.has(identityName(stem))) add(named, identityName(stem), item);
    else unnamed.push(item);
  }
  return unnamed;
}

/** The part of a name before its number, or null without a number. */
function beforeNumber(stem: string): string | null {
  const match = /^(.*?)[\s_.-]*(?:\(\d+\)|\[\d+\]|（\d+）|\d+)$/su.exec(stem);
  return match ? match[1] : null;
}

function limit<T>(named: Map<string, T[]>, unnamed: T[]): Grouping<T> {
  const all: Group<T>[] = [...named].map(([name, items]) => ({ name, items }));
  if (unnamed.length > 0) all.push({ name: null, items: unnamed });
  const largest = new Set([...all].sort((a, b) => b.items.length - a.items.length).slice(0, MAX_IDENTITIES));
  const groups = all.filter((group) => largest.has(group));
  groups.sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : compareNames(a.name, b.name)));
  const problems: Problem[] = [];
  if (all.length > MAX_IDENTITIES) {
    problems.push({ code: 'too-many-identities', count: all.length, kept: MAX_IDENTITIES });
  }
  const asked = groups.find(({ name }) => name === null);
  if (asked) problems.push({ code: 'ungrouped', count: asked.items.length });
  else if (all.length > 0 && all.length < MIN_IDENTITIES) {
    problems.push({ code: 'one-identity', least: MIN_IDENTITIES });
  }
  return { groups, problems };
}
