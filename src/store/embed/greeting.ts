/** Whom a frame listens to: only the page around it, only from an origin that is allowed, and only once that has said hello and
 *  handed over a port. Then what it says comes through the port, by which nobody else can speak. */

/** The part of a window that is used. */
export interface FrameWindow {
  readonly parent: unknown;
  addEventListener(type: 'message', listener: (event: HostMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: HostMessage) => void): void;
}

export type HostMessage = Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source'> & {
  readonly ports: readonly HostPort[];
};

export type HostPort = Pick<MessagePort, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

/** @param allowed origins that may drive the frame; null: whoever embeds it
 *  @returns the port that came with a hello; null for any other message, which is for others */
export function greetedBy(
  { source, origin, data, ports: [given] }: HostMessage,
  window: FrameWindow,
  allowed: readonly string[] | null,
): HostPort | null {
  if (source !== window.parent || window.parent === window || (allowed && !allowed.includes(origin))) return null;
  const { arclab, type } = Object(data); // whatever it is; of null and undefined an object without either
  return given && arclab === 1 && type === 'hello' ? given : null;
}
