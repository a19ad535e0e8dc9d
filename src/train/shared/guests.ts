/** Labs of other frames, as the frame whose worker serves them has them: each a port of the worker, and a channel to the lab. */
import type { Failure, ToHost } from '../messages.ts';
import type { LabPort, WorkerLink } from '../workerLink.ts';
import { type Locks, lifeOf, type Said } from './said.ts';

interface Guest extends LabPort {
  readonly frame: string;
  readonly channel: BroadcastChannel;
}

export interface GuestsEnvironment {
  link: Pick<WorkerLink, 'connect' | 'end'>;
  /** The name that the frames of this page know each other by. */
  door: string;
  locks: Locks;
  openChannel(name: string): BroadcastChannel;
  say(said: Said): void;
}

/** @returns obeys what other frames say to the one that has the worker */
export function serveGuests({ link, door, locks, openChannel, say }: GuestsEnvironment): (said: Said) => void {
  const guests = new Map<string, Guest>();
  const watched = new Set<string>();

  const dismiss = (lab: string) => {
    const guest = guests.get(lab);
    if (!guest) return;
    guests.delete(lab);
    guest.channel.close();
    // It may have gone without a word, and would train on.
    guest.port.postMessage({ session: 0, command: { type: 'close' } } satisfies ToHost);
    guest.release();
  };
  const watch = (frame: string) => {
    if (watched.has(frame)) return;
    watched.add(frame);
    void locks.request(lifeOf(door, frame), () => {
      watched.delete(frame);
      for (const [lab, guest] of [...guests]) if (guest.frame === frame) dismiss(lab);
    });
  };
  const connect = (frame: string, lab: string) => {
    const channel = openChannel(lab);
    const die = (failure: Failure) => {
      guests.delete(lab);
      channel.close();
      say({ type: 'died', lab, failure });
    };
    try {
      const { port, release } = link.connect((failure) => failure && die(failure));
      port.onmessage = ({ data }) => channel.postMessage(data);
      channel.onmessage = ({ data }) => port.postMessage(data);
      guests.set(lab, { frame, channel, port, release });
      say({ type: 'served', lab });
      watch(frame);
    } catch (error) {
      die({ code: 'worker-died', detail: String(error) });
    }
  };

  return (said) => {
    if (said.type === 'connect') connect(said.frame, said.lab);
    else if (said.type === 'leave') dismiss(said.lab);
    // What was heard of a worker that has ended since is not about the next one.
    else if (said.type === 'end' && guests.has(said.lab)) link.end(said.failure);
  };
}
