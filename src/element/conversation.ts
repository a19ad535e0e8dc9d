/** The host's end of what it and a lab, in a frame or inline, say to each other: the handshake at every load, and what is wanted
 *  before there is anybody to tell it. */
import type { FromHost, ToPage } from '../store/embed/messages.ts';

/** A command without what every message has. */
export type Wanted = FromHost extends infer M ? (M extends FromHost ? Omit<M, 'arclab'> : never) : never;

/** After its load a frame of ours says at once how high it is; what a browser shows instead of one says nothing. */
const SILENCE_MS = 10_000;

/** A window, or what stands for one. */
export interface Greeted {
  postMessage(message: unknown, targetOrigin: string, transfer: MessagePort[]): void;
}

export interface Conversation {
  /** Told at once, or as soon as the frame is ready. */
  say(message: Wanted): void;
  /** The lab has loaded, and waits for the first word. @param origin where it must be from
   *  @param isSure it is a lab: one that trains beside many others may be long silent */
  greet(lab: Greeted, origin: string, isSure?: boolean): void;
  /** What the frame said last is of the past. */
  hangUp(): void;
}

/** @param hear gets every message of the frame  @param onSilence nobody answered */
export function converse(hear: (message: ToPage) => void, onSilence: () => void): Conversation {
  let port: MessagePort | null = null;
  let isReady = false;
  let waiting: Wanted[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;

  const say = (message: Wanted) => {
    if (isReady) port?.postMessage({ arclab: 1, ...message });
    else waiting.push(message);
  };
  const hangUp = () => {
    clearTimeout(silence);
    port?.close();
    port = null;
    isReady = false;
  };
  return {
    say,
    hangUp,
    greet(lab, origin, isSure = false) {
      hangUp();
      const { port1, port2 } = new MessageChannel();
      port = port1;
      if (!isSure) silence = setTimeout(onSilence, SILENCE_MS);
      port1.onmessage = ({ data }) => {
        if (data?.arclab !== 1) return;
        clearTimeout(silence);
        if (data.type === 'ready') {
          isReady = true;
          const told = waiting;
          waiting = [];
          for (const message of told) say(message);
        }
        hear(data);
      };
      lab.postMessage({ arclab: 1, type: 'hello' }, origin, [port2]);
    },
  };
}
