import { expect, test, vi } from 'vitest';
import { isVectorSource } from '../../core/dataset.ts';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import type { PhotoSet } from '../../data/photos/photoSet.ts';
import { memoryStorage, openTestTabs } from './memoryStorage.testing.ts';
import type { UploadCommand } from './messages.ts';
import { openTestService } from './service.testing.ts';
import { withTimeout } from './storageTimeout.ts';

const SETUP = { ...DEFAULT_SETUP, data: 'upload' } as const;
const TABLE = ['label,x,y', ...Array.from({ length: 20 }, (_, i) => `${i % 2 ? 'ann' : 'bo'},${i},${-i}`)].join('\n');
const OTHER = TABLE.replaceAll('ann', 'cy');
const PEOPLE: PhotoSet = { kind: 'photos', name: 'people', identities: [{ id: 'A', name: 'ann', photos: [] }] };

const rename = (name: string): UploadCommand => ({
  type: 'upload-edit',
  edit: { type: 'rename', identity: 'A', name },
});

function upload(...files: [path: string, text: string][]): UploadCommand {
  return {
    type: 'upload',
    files: files.map(([path, text]) => ({ path, blob: new Blob([text]) })),
    identity: null,
    isAdded: false,
    findsFaces: true,
  };
}

test('a table becomes a set that is kept, and is there for the next service', async () => {
  const storage = memoryStorage();
  const first = openTestService({ storage });
  const state = await first.ask(upload(['people.csv', TABLE]));
  expect(state).toMatchObject({ isKept: true, progress: null, troubles: [] });
  expect(state.set).toMatchObject({ kind: 'vectors', dimensions: 2, identities: [{ name: 'ann' }, { name: 'bo' }] });

  const next = openTestService({ storage });
  expect((await next.ask({ type: 'upload-open' })).set).toEqual(state.set);
  const source = await next.service.openSource(SETUP);
  expect(source).toMatchObject({ identities: 2, names: ['ann', 'bo'] });
});

test('pairs of numbers are shown as they are when the setup says so', async () => {
  const { service, ask } = openTestService();
  await ask(upload(['people.csv', TABLE]));
  const source = await service.openSource({ ...SETUP, network: 'none' });
  if (!source || !isVectorSource(source)) throw new Error('no vectors');
  const out = new Float32Array(2);
  source.read(0, out, 0, 0);
  expect(source.isStill).toBe(true);
  expect(out[1]).toBe(-out[0]);
});

test('forgetting leaves nothing', async () => {
  const storage = memoryStorage();
  const { service, ask } = openTestService({ storage });
  await ask(upload(['people.csv', TABLE]));
  expect(await ask({ type: 'upload-forget' })).toMatchObject({ set: null, isKept: false });
  expect(storage.kept).toBeNull();
  expect(await service.openSource(SETUP)).toBeNull();
});

test('a file that cannot be used leaves the set in hand', async () => {
  const { ask } = openTestService();
  const before = await ask(upload(['people.csv', TABLE]));
  const after = await ask(upload(['bad.csv', 'label,x,y\nann,1,2\nann,3,4']));
  expect(after.set).toEqual(before.set);
  expect(after.troubles).toMatchObject([{ about: 'vectors', file: 'bad.csv', problem: { code: 'one-label' } }]);
});

test.each([
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('', 'InvalidStateError'), 'none'],
  [new TypeError('indexedDB is undefined'), 'none'],
] as const)(
  'storage that refuses with %s is told, and the set is used and forgotten all the same',
  async (error, problem) => {
    const refuse = () => Promise.reject(error);
    const { service, ask } = openTestService({ storage: { save: refuse, load: refuse, clear: refuse } });
    const state = await ask(upload(['people.csv', TABLE]));
    expect(state).toMatchObject({ isKept: false, troubles: [{ about: 'storage', problem }] });
    expect(await service.openSource(SETUP)).not.toBeNull();
    expect(await ask({ type: 'upload-forget' })).toMatchObject({ set: null, troubles: [] });
  },
);

test('storage that never answers holds nothing up, and is told', async () => {
  vi.useFakeTimers();
  try {
    const silent = () => new Promise<never>(() => {});
    const { ask } = openTestService({ storage: withTimeout({ save: silent, load: silent, clear: silent }) });
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
  const { service, ask } = openTestService();
  const before = await ask(upload(['people.csv', TABLE]));
  service.obey(upload(['one.csv', TABLE.replaceAll('ann', 'cy')]));
  service.obey(upload(['two.csv', TABLE.replaceAll('ann', 'di')]));
  const after = await ask({ type: 'upload-cancel' });
  expect(after.set).toEqual(before.set);
  expect(after.progress).toBeNull();
});

test('a table goes out as it came in', async () => {
  const { reports, ask } = openTestService();
  await ask(upload(['people.csv', TABLE]));
  await ask({ type: 'upload-export', id: 7 });
  const file = reports.flatMap((report) => (report.type === 'upload-file' ? [report] : [])).at(-1);
  expect(file).toMatchObject({ id: 7, name: 'arclab-vectors.csv' });
  const lines = (await file?.file.text())?.trim().split('\n');
  expect(lines?.slice(0, 2)).toEqual(['label,v1,v2', 'bo,0,0']);
  expect(lines).toHaveLength(21);
});

test('what one tab forgets is forgotten in all, and no rename there writes it back', async () => {
  const storage = memoryStorage();
  await storage.save(PEOPLE, null);
  const join = openTestTabs();
  const first = openTestService({ storage, tabs: join() });
  const second = openTestService({ storage, tabs: join() });
  await first.ask({ type: 'upload-open' });
  expect((await second.ask(rename('cy'))).set?.identities).toMatchObject([{ name: 'cy' }]);
  expect(storage.kept?.set).toMatchObject({ identities: [{ name: 'cy' }] });

  await first.ask({ type: 'upload-forget' });
  await second.service.idle();
  expect(second.latest()).toMatchObject({ set: null, isKept: false, troubles: [] });
  expect(await second.ask(rename('di'))).toMatchObject({ set: null, isKept: false, troubles: [] });
  expect(storage.kept).toBeNull();
  expect(await second.service.openSource(SETUP)).toBeNull();
});

test('nor does a rename in a tab that has not heard of it, and there it is told', async () => {
  const storage = memoryStorage();
  await storage.save(PEOPLE, null);
  const [first, second] = [openTestService({ storage }), openTestService({ storage })];
  expect((await second.ask({ type: 'upload-open' })).isKept).toBe(true);
  await first.ask({ type: 'upload-forget' });
  const told = { set: null, isKept: false, troubles: [{ about: 'storage', problem: 'forgotten-elsewhere' }] };
  expect(await second.ask(rename('cy'))).toMatchObject(told);
  expect(storage.kept).toBeNull();
});

test('what one tab forgets while another reads does not come back', async () => {
  const storage = memoryStorage();
  const join = openTestTabs();
  const first = openTestService({ storage, tabs: join() });
  const second = openTestService({ storage, tabs: join() });
  await second.ask(upload(['people.csv', TABLE]));
  await first.ask({ type: 'upload-open' });
  second.service.obey(upload(['other.csv', OTHER]));
  await first.ask({ type: 'upload-forget' });
  await second.service.idle();
  expect(second.latest()).toMatchObject({ set: null, progress: null });
  expect(storage.kept).toBeNull();
});

test('what one tab keeps is what the others show', async () => {
  const storage = memoryStorage();
  const join = openTestTabs();
  const first = openTestService({ storage, tabs: join() });
  const second = openTestService({ storage, tabs: join() });
  await second.ask({ type: 'upload-open' });
  const state = await first.ask(upload(['people.csv', TABLE]));
  await second.service.idle();
  expect(second.latest().set).toEqual(state.set);
  await second.ask(upload(['other.csv', OTHER]));
  await first.service.idle();
  expect(first.latest().set?.identities.map(({ name }) => name)).toEqual(['bo', 'cy']);
});
