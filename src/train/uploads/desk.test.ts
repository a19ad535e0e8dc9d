import { expect, test } from 'vitest';
import { isVectorSource } from '../../core/dataset.ts';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { UploadDesk } from './desk.ts';
import type { UploadCommand, UploadReport, UploadState } from './messages.ts';
import type { Shelf, UploadedSet } from './shelf.ts';

const SETUP = { ...DEFAULT_SETUP, data: 'upload' } as const;
const TABLE = ['label,x,y', ...Array.from({ length: 20 }, (_, i) => `${i % 2 ? 'ann' : 'bo'},${i},${-i}`)].join('\n');

function openDesk(shelf: Shelf) {
  const reports: UploadReport[] = [];
  const desk = new UploadDesk({
    post: (report) => {
      reports.push(report);
    },
    shelf,
    openDetector: () => Promise.reject(new Error('no photos here')),
  });
  const latest = (): UploadState | undefined =>
    reports.flatMap((report) => (report.type === 'upload' ? [report.state] : [])).at(-1);
  const ask = async (command: UploadCommand) => {
    desk.obey(command);
    await desk.idle();
    return latest();
  };
  return { desk, reports, ask };
}

function memoryShelf(): Shelf & { stored: UploadedSet | null } {
  return {
    stored: null,
    async save(uploaded) {
      this.stored = uploaded;
    },
    async load() {
      return this.stored;
    },
    async clear() {
      this.stored = null;
    },
  };
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
  expect(shelf.stored).toBeNull();
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
] as const)('storage that refuses with %s is told, and the set is used all the same', async (error, problem) => {
  const refuse = () => Promise.reject(error);
  const { desk, ask } = openDesk({ save: refuse, load: refuse, clear: refuse });
  const state = await ask(upload(['people.csv', TABLE]));
  expect(state).toMatchObject({ isKept: false, troubles: [{ about: 'storage', problem }] });
  expect(await desk.openSource(SETUP)).not.toBeNull();
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
