/** The panel of the reader's own data, as a test works it. */
import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { openSetup } from './openLab.ts';
import type { TestFile } from './uploadFiles.ts';

export interface Panel {
  dialog: Locator;
  /** What could not be used, and what is worth knowing, each with its sentences. */
  leftOut: Locator;
  worthKnowing: Locator;
  /** Chooses files, or a folder by its path. */
  give(files: TestFile[] | string): Promise<void>;
  /** Waits until the panel says that this is what there is. */
  holds(heading: string): Promise<void>;
  /** Names and photos of the identities, or names and rows of the labels, in their order. */
  identities(): Promise<Record<string, number>>;
  /** Faces are looked for, or not. */
  findFaces(isOn: boolean): Promise<void>;
  /** Shows the switches, which hide once there is a set. */
  openOptions(): Promise<void>;
  button(name: string): Locator;
}

/** Opens the panel where no set is at hand yet. */
export async function openPanel(page: Page): Promise<Panel> {
  await openSetup(page);
  await page.getByRole('button', { name: 'Your data…' }).click();
  return panelOf(page);
}

export async function panelOf(page: Page): Promise<Panel> {
  const dialog = page.getByRole('dialog', { name: 'Your own identities' });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    leftOut: dialog.getByRole('region', { name: 'Left out' }),
    worthKnowing: dialog.getByRole('region', { name: 'Worth knowing' }),
    give: (files) =>
      dialog.getByLabel(typeof files === 'string' ? 'Choose a folder' : 'Choose files').setInputFiles(files),
    holds: (heading) => expect(dialog.getByRole('heading', { name: heading, exact: true })).toBeVisible(),
    identities: () =>
      page.evaluate(() => {
        const set = globalThis.arclab.store.getState().upload?.set;
        if (set?.kind === 'photos') return Object.fromEntries(set.identities.map((it) => [it.name, it.photos.length]));
        return Object.fromEntries(set?.identities.map((it) => [it.name, it.rows]) ?? []);
      }),
    findFaces: (isOn) => dialog.getByRole('checkbox', { name: /^Find faces/ }).setChecked(isOn),
    openOptions: () => dialog.getByText('Options and file forms').click(),
    button: (name) => dialog.getByRole('button', { name, exact: true }),
  };
}

/** Every request from now on, of the page and of its worker. */
export function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

/** How much there is in each storage that a page has. */
export function stored(page: Page) {
  return page.evaluate(async () => {
    const countRecords = (name: string) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = [...database.objectStoreNames];
          let records = 0;
          const finish = () => {
            database.close();
            resolve(records);
          };
          if (stores.length === 0) return finish();
          const reading = database.transaction(stores);
          for (const store of stores) {
            const counting = reading.objectStore(store).count();
            counting.onsuccess = () => {
              records += counting.result;
            };
          }
          reading.oncomplete = finish;
        };
      });
    let records = 0;
    for (const { name = '' } of await indexedDB.databases()) records += await countRecords(name);
    const { length: cached } = await caches.keys();
    let files = 0;
    for await (const _name of (await navigator.storage.getDirectory()).keys()) files++;
    const { length: local } = localStorage;
    const { length: session } = sessionStorage;
    return { records, cached, files, local, session, cookies: document.cookie.length };
  });
}
