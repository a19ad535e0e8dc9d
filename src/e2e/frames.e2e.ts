/** Several frames in one page of another origin: what they share, and what becomes of it when one is taken out. */
import { expect, type Page, test } from '@playwright/test';
import type { FromHost, ToPage } from '../store/embed/messages.ts';
import { serveHost } from './hostPage.ts';

const OURS = `http://localhost:${process.env.ARCLAB_PORT}`;
const FRAME = `<iframe width="30%" height="700" src="${OURS}/embed.html#ids=3&images=50&batch=16&steps=80&speed=80&panes=1&backend=wasm&lang=en"></iframe>`;
const PAGE = `<!doctype html><html lang="en"><title>Three frames</title>${FRAME.repeat(3)}`;

/** The worker that the labs talk to, and the one of its pool, in which a second lane trains. */
const ONE_WORKER = 2;

type Wanted = FromHost extends infer M ? (M extends FromHost ? Omit<M, 'arclab'> : never) : never;

declare global {
  /** The page's end of each frame: its port, and what it has told. */
  var talks: { port: MessagePort; told: ToPage[] }[];
}

const greet = (page: Page) =>
  page.evaluate(() => {
    globalThis.talks = [...document.querySelectorAll('iframe')].map(({ contentWindow }) => {
      const { port1: port, port2 } = new MessageChannel();
      const told: ToPage[] = [];
      port.onmessage = ({ data }) => told.push(data);
      contentWindow?.postMessage({ arclab: 1, type: 'hello' }, '*', [port2]);
      return { port, told };
    });
  });

const say = (page: Page, labs: readonly number[], message: Wanted) =>
  page.evaluate(
    ([chosen, said]) => {
      for (const lab of chosen) globalThis.talks[lab].port.postMessage({ arclab: 1, ...said });
    },
    [labs, message] as const,
  );

const told = async <T extends ToPage['type']>(page: Page, lab: number, type: T) => {
  const all = await page.evaluate((place) => globalThis.talks[place].told, lab);
  return all.filter((its): its is Extract<ToPage, { type: T }> => its.type === type);
};
const stepOf = async (page: Page, lab: number) => (await told(page, lab, 'step')).at(-1)?.step;

/** Waits for the end of each lab's run. @returns what its circles have come to */
async function endOf(page: Page, labs: readonly number[], id: string) {
  for (const frame of page.frames().slice(1))
    await expect(frame.getByRole('button', { name: 'Run again' })).toBeVisible();
  await say(page, labs, { type: 'snapshot', id });
  const answer = async (lab: number) => (await told(page, lab, 'snapshot')).find((its) => its.id === id);
  return Promise.all(
    labs.map(async (lab) => {
      await expect.poll(() => answer(lab)).toBeDefined();
      const { step, circles } = (await answer(lab)) ?? { step: 0, circles: [] };
      // Without the embeddings, some of which are made anew when the training is over.
      return { step, circles: circles.map(({ embeddings: _, ...its }) => its) };
    }),
  );
}

test('three frames train by one worker, and by another to the same numbers when the frame that had it is taken out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  const host = await serveHost(PAGE);
  await page.goto(host.address);
  await greet(page);
  const all = [0, 1, 2];
  const others = [1, 2];
  // The first is the first to want a worker.
  for (const labs of [[0], others]) {
    await say(page, labs, { type: 'play' });
    for (const lab of labs) await expect.poll(() => stepOf(page, lab)).toBeDefined();
  }
  expect(page.workers()).toHaveLength(ONE_WORKER);
  const [undisturbed, ...same] = await endOf(page, all, 'first');
  expect(undisturbed.step).toBe(80);
  expect(same).toEqual([undisturbed, undisturbed]);

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const [, { port, told }, { port: third }] = globalThis.talks;
        const takeOut = ({ data }: MessageEvent<ToPage>) => {
          if (data.type !== 'step' || data.step === 0 || data.step === 80) return;
          port.removeEventListener('message', takeOut);
          document.querySelector('iframe')?.remove();
          told.length = 0;
          resolve();
        };
        port.addEventListener('message', takeOut);
        for (const its of [port, third]) its.postMessage({ arclab: 1, type: 'play' });
      }),
  );
  await expect.poll(() => stepOf(page, 1)).toBe(80);
  expect((await told(page, 1, 'step')).map(({ step }) => step)).toContain(0); // it did not go on unharmed
  expect(await endOf(page, others, 'second')).toEqual([undisturbed, undisturbed]);
  expect(page.workers()).toHaveLength(ONE_WORKER);
  for (const lab of others) expect(await told(page, lab, 'error')).toEqual([]);
  await expect(page.frameLocator('iframe').first().getByRole('alert')).toHaveCount(0);
  host.end();
});
