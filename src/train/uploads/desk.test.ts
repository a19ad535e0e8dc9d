import { expect, test, vi } from 'vitest';
import { isVectorSource } from '../../core/dataset.ts';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { UploadDesk } from './desk.ts';
import { memoryShelf, openTestTabs } from './memoryShelf.ts';
import type { UploadCommand, UploadReport, UploadState } from './messages.ts';
import { answering, type Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

const SETUP = { ...DEFAULT_SETUP, data: 'upload' } as const;
const TABLE = ['label,x,y', ...Array.from({ length: 20 }, (_, i) => `${i % 2 ? 'ann' : 'bo'},${i},${-i}`)].join('\n');
const OTHER = TABLE.replaceAll('ann', 'cy');

function openDesk(shelf: Shelf, tabs: Tabs = openTestTabs()()) {
  const reports: UploadReport[] = [];
  const desk = new UploadDesk({
    post: (report) => {
      reports.push(report);
    },
    shelf,
    tabs,
    openDetector: () => Promise.reject(new Error('no photos here')),
  });
  const latest = (): UploadState | undefined =>
    reports.flatMap((report) => (report.type === 'upload' ? [report.state] : [])).at(-1);
  const ask = async (command: UploadCommand) => {
    desk.obey(command);
    await desk.idle();
    return latest();
  };
  return { desk, reports, latest, ask };
}

function upload(...files: [path: string, text: string][]): UploadCommand {
  return {
    type: 'upload',
    files: files.map(([path, text]) => ({ path, blob: new Blob([text]) })),
    identity: null,
    isAdded: false,
    findsFaces: true,
  };
}

test('a table becomes a set that is kept, and is there for the next desk', async () => {
  const shelf = memoryShelf();
  const first = openDesk(shelf);
  const state = await first.ask(upload(['people.csv', TABLE]));
  expect(state).toMatchObject({ isKept: true, progress: null, troubles: [] });
  expect(state?.set).toMatchObject({ kind: 'vectors', dimensions: 2, identities: [{ name: 'ann' }, { name: 'bo' }] });

  const next = openDesk(shelf);
  expect((await next.ask({ type: 'upload-open' }))?.set).toEqual(state?.set);
  const source = await next.desk.openSource(SETUP);
  expect(source).toMatchObject({ identities: 2, names: ['ann', 'bo'] });
});

test('pairs of numbers are shown as they are when the setup says so', async () => {
  const { desk, ask } = openDesk(memoryShelf());
  await ask(upload(['people.csv', TABLE]));
  const source = await desk.openSource({ ...SETUP, network: 'none' });
  if (!source || !isVectorSource(source)) throw new Error('no vectors');
  const out = new Float32Array(2);
  source.read(0, out, 0, 0);
  expect(source.isStill).toBe(true);
  expect(out[1]).toBe(-out[0]);
});

test('forgetting leaves nothing', async () => {
  const shelf = memoryShelf();
  const { desk, ask } = openDesk(shelf);
  await ask(upload(['people.csv', TABLE]));
  expect(await ask({ type: 'upload-forget' })).toMatchObject({ set: null, isKept: false });
  expect(shelf.kept).toBeNull();
  expect(await desk.openSource(SETUP)).toBeNull();
});

test('a file that cannot be used leaves the set in hand', async () => {
  const { ask } = openDesk(memoryShelf());
  const before = await ask(upload(['people.csv', TABLE]));
  const after = await ask(upload(['bad.csv', 'label,x,y\nann,1,2\nann,3,4']));
  expect(after?.set).toEqual(before?.set);
  expect(after?.troubles).toMatchObject([{ about: 'vectors', file: 'bad.csv', problem: { code: 'one-label' } }]);
});

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('', 'InvalidStateError'), 'none'],
  [new TypeError('indexedDB is undefined'), 'none'],
] as const)(
  'storage that refuses with %s is told, and the set is used and forgotten all the same',
  async (error, problem) => {
    const refuse = () => Promise.reject(error);
    const { desk, ask } = openDesk({ save: refuse, load: refuse, clear: refuse });
    const state = await ask(upload(['people.csv', TABLE]));
    expect(state).toMatchObject({ isKept: false, troubles: [{ about: 'storage', problem }] });
    expect(await desk.openSource(SETUP)).not.toBeNull();
    expect(await ask({ type: 'upload-forget' })).toMatchObject({ set: null, troubles: [] });
  },
);

test('storage that never answers holds nothing up, and is told', async () => {
  vi.useFakeTimers();
  try {
    const silent = () => new Promise<never>(() => {});
    const { ask } = openDesk(answering({ save: silent, load: silent, clear: silent }));
    const within = async (command: UploadCommand, milliseconds: number) => {
      const asked = ask(command);
      await vi.advanceTimersByTimeAsync(milliseconds);
      return asked;
    };
    const told = [{ about: 'storage', problem: 'silent' }];
    expect(await within({ type: 'upload-open' }, 5000)).toMatchObject({ set: null, troubles: told });
    expect(await within(upload(['people.csv', TABLE]), 1500)).toMatchObject({ isKept: false, troubles: told });
    const forgotten = await within({ type: 'upload-forget' }, 1500);
    expect(forgotten).toMatchObject({ set: null, troubles: [{ about: 'storage', problem: 'not-forgotten' }] });
  } finally {
    vi.useRealTimers();
  }
});

test('a reading that is cancelled keeps what was there, and those asked for behind it do not begin', async () => {
  const { desk, ask } = openDesk(memoryShelf());
  const before = await ask(upload(['people.csv', TABLE]));
  desk.obey(upload(['one.csv', TABLE.replaceAll('ann', 'cy')]));
  desk.obey(upload(['two.csv', TABLE.replaceAll('ann', 'di')]));
  const after = await ask({ type: 'upload-cancel' });
  expect(after?.set).toEqual(before?.set);
  expect(after?.progress).toBeNull();
});

test('a table goes out as it came in', async () => {
  const { reports, ask } = openDesk(memoryShelf());
  await ask(upload(['people.csv', TABLE]));
  await ask({ type: 'upload-export', id: 7 });
  const file = reports.flatMap((report) => (report.type === 'upload-file' ? [report] : [])).at(-1);
  expect(file).toMatchObject({ id: 7, name: 'arclab-vectors.csv' });
  const lines = (await file?.file.text())?.trim().split('\n');
  expect(lines?.slice(0, 2)).toEqual(['label,v1,v2', 'bo,0,0']);
  expect(lines).toHaveLength(21);
});

test('what one tab forgets is forgotten in all, and no rename there writes it back', async () => {
  const shelf = memoryShelf();
  const join = openTestTabs();
  const first = openDesk(shelf, join());
  const second = openDesk(shelf, join());
  await first.ask(upload(['people.csv', TABLE]));
  expect((await second.ask({ type: 'upload-open' }))?.isKept).toBe(true);

  await first.ask({ type: 'upload-forget' });
  await second.desk.idle();
  expect(second.latest()).toMatchObject({ set: null, isKept: false, troubles: [] });
  await second.ask({ type: 'upload-edit', edit: { type: 'accept-middles' } });
  expect(shelf.kept).toBeNull();
  expect(await second.desk.openSource(SETUP)).toBeNull();
});

test('what one tab forgets while another reads does not come back', async () => {
  const shelf = memoryShelf();
  const join = openTestTabs();
  const first = openDesk(shelf, join());
  const second = openDesk(shelf, join());
  await second.ask(upload(['people.csv', TABLE]));
  await first.ask({ type: 'upload-open' });
  second.desk.obey(upload(['other.csv', OTHER]));
  await first.ask({ type: 'upload-forget' });
  await second.desk.idle();
  expect(second.latest()).toMatchObject({ set: null, progress: null });
  expect(shelf.kept).toBeNull();
});

test('what one tab keeps is what the others show', async () => {
  const shelf = memoryShelf();
  const join = openTestTabs();
  const first = openDesk(shelf, join());
  const second = openDesk(shelf, join());
  await second.ask({ type: 'upload-open' });
  const state = await first.ask(upload(['people.csv', TABLE]));
  await second.desk.idle();
  expect(second.latest()?.set).toEqual(state?.set);
  await second.ask(upload(['other.csv', OTHER]));
  await first.desk.idle();
  expect(first.latest()?.set?.identities.map(({ name }) => name)).toEqual(['bo', 'cy']);
});
