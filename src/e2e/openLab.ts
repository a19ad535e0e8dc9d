/** Opens the production page as a reader would, and listens: to its console, to what it asks the network for, and to the
 *  snapshots it is sent. */
import type { Locator, Page } from '@playwright/test';
import type { Knobs } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Lab, LabState, Lane } from '../store/state.ts';

/** What Chromium itself says when a page asks for a GPU and there is none. */
const NO_GPU_WARNING = /WebGPU Context Provider|No available adapters/;

/** What Playwright says of the service worker, which only the tests of it let in: every other test opens its page afresh. */
const NO_SERVICE_WORKER = /Service Worker registration blocked/;

const EXPECTED = [NO_GPU_WARNING, NO_SERVICE_WORKER];

/** A snapshot with its arrays as plain numbers, since only such cross from the page. */
export type PlainSnapshot = Omit<Snapshot, 'embeddings' | 'centres' | 'losses'> & {
  embeddings: number[];
  centres: number[];
  losses: number[];
};

/** What a test asks of one of the runs, as plain values. */
export interface PlainLane extends Pick<Lane, 'knobs' | 'series' | 'past'> {
  step: number | undefined;
  images: number | undefined;
  /** Radians. */
  minGap90: number | undefined;
  /** The knobs of the run that was left behind; null where none was. */
  ghost: Knobs | null;
}

type PlainState = Pick<LabState, 'phase' | 'isPlaying' | 'setup' | 'view' | 'failure' | 'backend'>;

/** Where nothing else is said, all of it is of the main run. */
export interface OpenedLab {
  /** Warnings, errors and uncaught exceptions so far. */
  messages: string[];
  /** Requests to any origin but the page's own. */
  elsewhere: string[];
  state(): Promise<PlainState & { knobs: Knobs }>;
  /** What is compared, then the main run. */
  lanes(): Promise<PlainLane[]>;
  /** The newest snapshot whose step is at least `step`. */
  snapshot(step?: number): Promise<PlainSnapshot>;
  /** Waits until a paused run has looked at every dot again, which takes one more snapshot where images are few. */
  settled(): Promise<void>;
  /** The loss of every step of the run so far. */
  losses(): Promise<number[]>;
}

/** A small experiment that a software GPU can train: three people, fifty pictures each, batches of sixteen, no ramp. */
export const SMALL = 'ids=3&images=50&batch=16&warmup=0&sramp=0&mramp=0';

/** A circle with its loss, its figures and its margin. */
export const paneOf = (page: Page, loss: 'Softmax' | 'Norm-Softmax' | 'ArcFace'): Locator =>
  page.getByRole('region', { name: loss, exact: true });

/** The circle of the main run, whatever its loss: the right one, or the only one. */
export const mainPane = (page: Page): Locator =>
  page.getByRole('region', { name: /^(Softmax|Norm-Softmax|ArcFace)( \d)?$/ }).last();

/** Of each lane: it tells people, weights and batch. */
export const firstLosses = async (lab: OpenedLab): Promise<number[]> =>
  (await lab.lanes()).map(({ series }) => series.loss.values[0]);

/** Shows how the page can be looked at: its projection, theme and language. */
export const openSettings = (page: Page) =>
  page.getByRole('button', { name: /^(View, theme and language|表示、配色、言語)$/ }).click();

/** Shows what an experiment consists of: whose pictures, how many, the seed. */
export const openSetup = (page: Page) =>
  page
    .locator('details', { has: page.locator('summary', { hasText: 'Experiment' }) })
    .evaluate((drawer: HTMLDetailsElement) => {
      drawer.open = true;
    });

/** Opens everything that can be unfolded; what is measured has a fold of its own, once it is there. */
export async function openDrawers(page: Page): Promise<void> {
  const openAll = () =>
    page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const drawer of all) drawer.open = true;
    });
  await openAll();
  await page.locator('details details').first().waitFor();
  await openAll();
}

/** Thirty new seeds in little more than half a second, each before the one before it can begin. */
export const renewThirtyTimes = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'New seed' }).evaluate(async (button: HTMLButtonElement) => {
    for (let i = 0; i < 30; i++) {
      button.click();
      await new Promise((settle) => setTimeout(settle, 20));
    }
  });

/** @param hash without '#'  @param backend chosen unless the hash chooses one */
export async function openLab(page: Page, hash: string, backend: string): Promise<OpenedLab> {
  const messages: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && !EXPECTED.some((its) => its.test(message.text()))) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== `http://localhost:${process.env.ARCLAB_PORT}`) {
      elsewhere.push(request.url());
    }
  });
  await page.goto(`/#${hash}${hash.includes('backend=') ? '' : `&backend=${backend}`}`);
  await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready');
  await page.evaluate(() => {
    globalThis.lossesSoFar = [];
    globalThis.timesShown = 1;
    globalThis.arclab.store.subscribe(
      ({ lanes: [, { snapshot }] }) => snapshot,
      (snapshot, before) => {
        globalThis.timesShown = snapshot?.step === before?.step ? globalThis.timesShown + 1 : 1;
        if (!snapshot || snapshot.step === 0) globalThis.lossesSoFar = [];
        else globalThis.lossesSoFar.push(...snapshot.losses);
      },
    );
  });
  return {
    messages,
    elsewhere,
    state: () =>
      page.evaluate(() => {
        const { phase, isPlaying, setup, lanes, view, failure, backend } = globalThis.arclab.store.getState();
        const [, { knobs }] = lanes;
        return { phase, isPlaying, setup, knobs, view, failure, backend };
      }),
    lanes: () =>
      page.evaluate(() =>
        globalThis.arclab.store.getState().lanes.map(({ knobs, series, past, snapshot, ghost }) => ({
          ...{ knobs, series, past },
          step: snapshot?.step,
          images: snapshot?.images,
          minGap90: snapshot?.metrics.minGap90,
          ghost: ghost?.knobs ?? null,
        })),
      ),
    async snapshot(step = 0) {
      await page.waitForFunction(
        (least) => (globalThis.arclab.store.getState().lanes[1].snapshot?.step ?? -1) >= least,
        step,
      );
      return page.evaluate(() => {
        const [, { snapshot }] = globalThis.arclab.store.getState().lanes;
        if (!snapshot) throw new Error('no snapshot');
        const { embeddings, centres, losses } = snapshot;
        return { ...snapshot, embeddings: [...embeddings], centres: [...centres], losses: [...losses] };
      });
    },
    async settled() {
      await page.waitForFunction(() => {
        const { people, lanes } = globalThis.arclab.store.getState();
        const [, { snapshot }] = lanes;
        const isFresh = snapshot?.step === 0 && snapshot.seen === people?.labels.length;
        return isFresh || globalThis.timesShown >= 2;
      });
    },
    losses: () => page.evaluate(() => globalThis.lossesSoFar),
  };
}

declare global {
  var arclab: Lab;
  /** The loss of every step since the page opened or the run was rewound, kept by openLab. */
  var lossesSoFar: number[];
  /** Snapshots of the latest step, kept by openLab. */
  var timesShown: number;
}

/** What the main run is, and how it is looked at. */
export const state = (page: Page) =>
  page.evaluate(() => {
    const { isPlaying, setup, view, lanes } = globalThis.arclab.store.getState();
    const [, { knobs, snapshot }] = lanes;
    return { isPlaying, knobs, setup, view, step: snapshot?.step };
  });
