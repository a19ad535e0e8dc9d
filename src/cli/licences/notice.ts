/** What one npm package asks to be told of with every copy of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package declares it. */
  readonly licence: string;
  /** Its licence and notice files; else the licence in its README; else that in its first comment. */
  readonly text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  main?: string;
  module?: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
/** The last section of a README. */
const README_LICENCE = /^(?:#+ *)?licen[cs]e\b.*\n(?:-+|=+)?\n+([\s\S]+)/im;
const LICENCE_COMMENT = /\/\*\*?\s*\n?\s*\*?\s*@licen[cs]e\s([\s\S]*?)\*\//;

/** @param root the package's folder  @throws Error when no licence is found in it */
export async function noticeOf(root: string): Promise<Notice> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  const text = (await fromFiles(root)) ?? (await fromReadme(root)) ?? (await fromCode(root, manifest));
  if (!text || !license) {
    throw new Error(`${name} ${version} comes without a licence: replace it, or say here where its licence is.`);
  }
  return { name, version, licence: license, text: tidy(text) };
}

async function fromFiles(root: string): Promise<string | undefined> {
  const names = (await readdir(root)).filter((name) => LICENCE_FILE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')));
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

async function fromReadme(root: string): Promise<string | undefined> {
  const name = (await readdir(root)).find((name) => /^readme/i.test(name));
  const section = name && README_LICENCE.exec(await readFile(join(root, name), 'utf8'))?.[1];
  return section && /copyright/i.test(section) ? section : undefined;
}

async function fromCode(root: string, { module, main }: Manifest): Promise<string | undefined> {
  const code = await readFile(join(root, module ?? main ?? 'index.js'), 'utf8');
  return LICENCE_COMMENT.exec(code)?.[1].replace(/^ *\* ?(=+$)?/gm, '');
}

/** Without white space at the ends of lines or of the text. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
