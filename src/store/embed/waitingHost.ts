/** A frame's end of its talk with the page around it while there is no lab yet: it says that it can be driven, and keeps what is
 *  said until there is one. It checks nothing of that: listenToHost.ts, which takes it over, does. */
import { type FrameWindow, greetedBy, type HostMessage, type HostPort } from './greeting.ts';
import type { FromHost, ToPage } from './messages.ts';

/** What has been said before there was a lab. */
export interface Greeted {
  port: HostPort;
  /** What the page has said, in its order. */
  heard: readonly MessageEvent<unknown>[];
  /** What it was told. */
  address: string;
  height: number | null;
}

/** What need not happen before somebody sees it. */
const PATIENT: ReadonlySet<unknown> = new Set<FromHost['type']>(['play', 'pause', 'set']);

export interface WaitingHost {
  /** Tells how high the content is, CSS pixels. */
  resize(height: number): void;
  /** Ends it. @returns null where no page has said hello */
  handOver(): Greeted | null;
}

/** @param address what the frame will show, as its own address says it
 *  @param onWanted the page has asked for something that only a lab can do; whether it waits for the answer */
export function waitForHost(
  window: FrameWindow,
  allowed: readonly string[] | null,
  address: string,
  onWanted: (isAwaited: boolean) => void,
): WaitingHost {
  let port: HostPort | null = null;
  let heard: MessageEvent<unknown>[] = [];
  let height: number | null = null;
  const tell = (message: ToPage) => port?.postMessage({ arclab: 1, ...message });

  const listen = (event: HostMessage) => {
    const given = greetedBy(event, window, allowed);
    if (!given) return;
    port?.close(); // the page has moved or reloaded what it speaks through
    port = given;
    heard = [];
    given.onmessage = (said) => {
      heard.push(said);
      const { arclab, type } = Object(said.data);
      if (arclab === 1) onWanted(!PATIENT.has(type));
    };
    if (height !== null) tell({ type: 'resize', height });
    tell({ type: 'ready', address });
  };
  window.addEventListener('message', listen);
  return {
    resize(next) {
      if (next === height) return;
      height = next;
      tell({ type: 'resize', height });
    },
    handOver() {
      window.removeEventListener('message', listen);
      return port && { port, heard, address, height };
    },
  };
}
