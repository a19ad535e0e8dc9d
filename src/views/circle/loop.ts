/** The one animation clock of a circle. It runs only while something moves and sleeps otherwise; it never trains. */
import type { FrameMeter } from '../frameMeter.ts';

interface Loop {
  /** Draws at the next frame, and on until nothing moves. @param isUrgent false where the next turn is soon enough */
  wake(isUrgent?: boolean): void;
  stop(): void;
}

/** A frame later than this counts as this long, so that a stalled tab does not leap; the first after sleep as 16 ms. */
const LONGEST_FRAME_MS = 50;

/** @param meter takes the time of a frame while somebody looks
 *  @param drawFrame gets the frame's time and the ms since the frame before; returns whether anything still moves
 *  @param isTurn whether a frame, by its number, is drawn while nothing is touched */
export function createLoop(
  meter: FrameMeter,
  drawFrame: (nowMs: number, elapsedMs: number) => boolean,
  isTurn: (frame: number) => boolean,
): Loop {
  let request = 0;
  let frames = 0;
  let isDue = true;
  let previousMs = Number.NEGATIVE_INFINITY;
  const run = (nowMs: number) => {
    if (!isDue && !isTurn(frames++)) {
      request = requestAnimationFrame(run);
      return;
    }
    isDue = false;
    const elapsedMs = nowMs - previousMs > 4 * LONGEST_FRAME_MS ? 16 : Math.min(LONGEST_FRAME_MS, nowMs - previousMs);
    previousMs = nowMs;
    request = 0;
    const startMs = meter.isOn ? performance.now() : 0;
    if (drawFrame(nowMs, elapsedMs)) wake(false);
    if (meter.isOn) meter.drew(nowMs, performance.now() - startMs);
  };
  const wake = (isUrgent = true) => {
    isDue ||= isUrgent;
    if (request === 0) request = requestAnimationFrame(run);
  };
  // No frame comes between this event and the print.
  const drawForPrint = () => {
    if (request <= 0) return;
    cancelAnimationFrame(request);
    isDue = true;
    run(performance.now());
  };
  window.addEventListener('beforeprint', drawForPrint);
  return {
    wake,
    stop() {
      window.removeEventListener('beforeprint', drawForPrint);
      cancelAnimationFrame(request);
      request = -1; // a stopped loop stays stopped
    },
  };
}
