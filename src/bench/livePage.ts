/** The production page itself, as a reader meets it: how soon the arcs stand apart, and what its frames cost meanwhile. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import { findChromium, NO_GPU_FLAGS } from '../cli/chromium.ts';
import { DEFAULT_KNOBS } from '../core/experiment.ts';
import { median } from '../core/spread.ts';
import { HARDWARE_GPU_FLAGS } from './hosts/browserHost.ts';
import { percentile } from './percentile.ts';
import { type GapSeen, type Separation, separationOf } from './separation.ts';

const RUNNER = fileURLToPath(new URL('../cli/run.js', import.meta.url));

/** A training that takes longer is not waited for. */
const LONGEST_RUN_MS = 180_000;
const FRAMES_MS = 5000;

export interface LiveFigures {
  backend: string;
  separation: Separation | null;
  dots: number;
  /** While the dots move and training goes on; then the same with m changed at every frame. */
  moving: FrameFigures;
  dragging: FrameFigures;
}

/** Times in ms. */
export interface FrameFigures {
  frames: number;
  /** Everything the main thread did, divided by the frames. */
  mainThread: number;
  /** What the page's animation callbacks took, median and 95th percentile. */
  drawing: [number, number];
  /** From one frame to the next. */
  interval: [number, number];
}

/** @param isHardware else there is no GPU at all, and training runs on wasm */
export async function measureLivePage(isHardware: boolean): Promise<LiveFigures> {
  const server = await startServer();
  const args = isHardware ? HARDWARE_GPU_FLAGS : NO_GPU_FLAGS;
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...args] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(logFrames);
    await page.goto(`${server.address}#backend=${isHardware ? 'webgpu' : 'wasm'}`);
    await page.waitForFunction(() => globalThis.arclab.store.getState().phase === 'ready', null, { timeout: 60_000 });
    const gaps = await page.evaluate(playToTheEnd, { steps: DEFAULT_KNOBS.scheduleSteps, limitMs: LONGEST_RUN_MS });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const { backend, dots } = await page.evaluate(() => {
      const { backend, lanes } = globalThis.arclab.store.getState();
      return { backend: backend?.backend ?? 'none', dots: lanes[1].snapshot?.seen ?? 0 };
    });
    const moving = await watchFrames(page, devtools, false);
    const dragging = await watchFrames(page, devtools, true);
    return { backend, separation: separationOf(gaps), dots, moving, dragging };
  } finally {
    await browser.close();
    server.stop();
  }
}

export function liveLines({ backend, separation, dots, moving, dragging }: LiveFigures): string[] {
  const apart = separation
    ? `${separation.seconds.toFixed(1)} s, at step ${separation.step}`
    : 'not within the schedule';
  const pair = ([middle, high]: [number, number]) => `${middle.toFixed(1)} ms (95th percentile ${high.toFixed(1)})`;
  const frames = (figures: FrameFigures) =>
    `main thread ${figures.mainThread.toFixed(1)} ms a frame, of it drawing ${pair(figures.drawing)}; ` +
    `a frame every ${pair(figures.interval)}, ${figures.frames} frames`;
  return [
    `from play to eight separated arcs, ${backend}, the page itself: ${apart}`,
    `${dots.toLocaleString('en-US')} moving dots while training: ${frames(moving)}`,
    `the same while m is dragged: ${frames(dragging)}`,
  ];
}

async function watchFrames(page: Page, devtools: CDPSession, isDragging: boolean): Promise<FrameFigures> {
  const before = await taskSeconds(devtools);
  const log = await page.evaluate(collectFrames, { ms: FRAMES_MS, isDragging });
  const after = await taskSeconds(devtools);
  const intervals = log.slice(1).map(({ at }, i) => at - log[i].at);
  const drawing = log.map(({ ms }) => ms);
  return {
    frames: log.length,
    mainThread: (1000 * (after - before)) / log.length,
    drawing: [median(drawing), percentile(drawing, 0.95)],
    interval: [median(intervals), percentile(intervals, 0.95)],
  };
}

/** Seconds that the page's main thread has worked so far. */
async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Serves the production page by `npm start`, which builds it first when it must. */
async function startServer(): Promise<{ address: string; stop: () => void }> {
  const server = spawn(process.execPath, [RUNNER, 'start'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /ArcLab: (\S+)/.exec(line)?.[1];
    if (address) return { address, stop: () => server.kill() };
  }
  throw new Error('npm start ended before it served the page');
}

// What follows runs in the page and is sent there as text: it may use nothing of this file.

interface FrameLog {
  /** The frame's time, ms. */
  at: number;
  /** What its animation callbacks took, ms. */
  ms: number;
}

declare global {
  /** Every frame that had an animation callback, kept by logFrames. */
  var frameLog: FrameLog[];
}

function logFrames(): void {
  globalThis.frameLog = [];
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((at) => {
      const startedAt = performance.now();
      callback(at);
      const ms = performance.now() - startedAt;
      const last = globalThis.frameLog.at(-1);
      if (last?.at === at) last.ms += ms;
      else globalThis.frameLog.push({ at, ms });
    });
}

function playToTheEnd({ steps, limitMs }: { steps: number; limitMs: number }): Promise<GapSeen[]> {
  const { store } = globalThis.arclab;
  const startedAt = performance.now();
  const gaps: GapSeen[] = [];
  return new Promise((resolve) => {
    store.subscribe(
      (state) => state.lanes[1].snapshot, // the main run
      (snapshot) => {
        if (!snapshot) return;
        const { step, minGap90 } = snapshot.metrics;
        if (step !== gaps.at(-1)?.step) gaps.push({ seconds: (performance.now() - startedAt) / 1000, step, minGap90 });
        if (snapshot.step >= steps || performance.now() - startedAt > limitMs) resolve(gaps);
      },
    );
    globalThis.arclab.play();
  });
}

async function collectFrames({ ms, isDragging }: { ms: number; isDragging: boolean }): Promise<FrameLog[]> {
  const endsAt = performance.now() + ms;
  globalThis.frameLog = [];
  return new Promise((resolve) => {
    const next = (at: number) => {
      if (isDragging) globalThis.arclab.setKnobs({ 'arcface.m': 0.4 + 0.2 * Math.sin(at / 300) });
      if (performance.now() < endsAt) requestAnimationFrame(next);
      else resolve(globalThis.frameLog);
    };
    requestAnimationFrame(next);
  });
}
