/** A frame's end of the training worker that all frames of ours on one page share. The first that wants one has it, by a lock; it
 *  serves the others' labs by a channel each. When it goes, in whatever way, the browser hands the lock to another, which starts
 *  a worker of its own; the labs of the old one are told, and connect again. */
import type { Failure } from '../messages.ts';
import { createWorkerLink, type WorkerLink } from '../workerLink.ts';
import { serveGuests } from './guests.ts';
import { forever, type Locks, lifeOf, type Said } from './said.ts';

export interface SharedLinkOptions {
  /** The same for all frames that share, and for no others. */
  door: string;
  locks: Locks;
  /** Makes a fresh worker running ../worker.ts. */
  createWorker(): Worker;
  openChannel?(name: string): BroadcastChannel;
}

/** A lab of this frame, until the frame's own worker has it. */
interface Lab {
  readonly id: string;
  /** The far end of the port that the lab has. */
  readonly far: MessagePort;
  readonly channel: BroadcastChannel;
  /** The frame with the worker listens. */
  isServed: boolean;
  leave(): void;
  /** @param failure null: the worker went with its frame */
  die(failure: Failure | null): void;
}

/** @throws DOMException where no channel may be opened, as in a frame that is denied its storage */
export function createSharedLink({
  door,
  locks,
  createWorker,
  openChannel = (name) => new BroadcastChannel(name),
}: SharedLinkOptions): WorkerLink {
  const me = crypto.randomUUID();
  const own = createWorkerLink(createWorker);
  const labs = new Map<string, Lab>();
  const channel = openChannel(door);
  const say = (said: Said) => channel.postMessage(said);
  const obeyGuest = serveGuests({ link: own, door, locks, openChannel, say });
  /** The frame that has the worker, as far as this one knows. */
  let owner: string | null = null;
  let hasEntered = false;
  /** Others can see that this frame lives. */
  let isSeen = false;

  const forget = (lab: Lab) => {
    labs.delete(lab.id);
    lab.channel.close();
    lab.far.onmessage = null; // its last words may still come
  };
  const offer = ({ id }: Lab) => {
    if (owner !== null) say({ type: 'connect', owner, frame: me, lab: id });
  };
  const adopt = (lab: Lab) => {
    forget(lab);
    try {
      lab.leave = own.serve(lab.far, lab.die);
    } catch (error) {
      lab.die({ code: 'worker-died', detail: String(error) });
    }
  };
  /** The worker is another one now. */
  const follow = (next: string) => {
    if (owner === next || owner === me) return;
    owner = next;
    for (const lab of [...labs.values()]) {
      if (lab.isServed) lab.die(null);
      else if (next === me) adopt(lab);
      else offer(lab);
    }
  };
  const lead = () => {
    say({ type: 'owner', owner: me });
    follow(me);
  };
  const enter = () => {
    if (hasEntered) return;
    hasEntered = true;
    locks
      .request(lifeOf(door, me), () => {
        isSeen = true;
        say({ type: 'who' });
        return forever();
      })
      .catch(() => {}); // the next is refused as well
    locks
      .request(door, () => {
        lead();
        return forever();
      })
      .catch(lead); // where nobody can be asked, each has its own
  };
  const open = (lab: Lab) => {
    lab.isServed = true;
    // What the lab has said so far waited in the port.
    lab.far.onmessage = ({ data }) => lab.channel.postMessage(data);
  };
  const hear = (said: Said) => {
    const lab = 'lab' in said ? labs.get(said.lab) : undefined;
    switch (said.type) {
      case 'who':
        if (owner === me) say({ type: 'owner', owner: me });
        return;
      case 'owner':
        if (isSeen) follow(said.owner);
        return;
      case 'served':
        return lab && open(lab);
      case 'died':
        return lab?.die(said.failure);
      case 'connect':
        if (said.owner === me) obeyGuest(said);
        return;
      case 'leave':
      case 'end':
        return obeyGuest(said);
      default:
        said satisfies never;
    }
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);

  return {
    connect(onDeath) {
      if (owner === me) return own.connect(onDeath);
      const { port1: port, port2: far } = new MessageChannel();
      const id = crypto.randomUUID();
      const lab: Lab = {
        id,
        far,
        channel: openChannel(id),
        isServed: false,
        leave() {
          forget(lab);
          say({ type: 'leave', lab: id });
        },
        die(failure) {
          forget(lab);
          port.close();
          onDeath(failure);
        },
      };
      lab.channel.onmessage = ({ data }) => far.postMessage(data);
      labs.set(id, lab);
      enter();
      offer(lab);
      return {
        port,
        release() {
          port.close();
          lab.leave();
        },
      };
    },
    end(failure) {
      if (owner === me) return own.end(failure);
      const [served] = [...labs.values()].filter(({ isServed }) => isServed);
      if (served) say({ type: 'end', lab: served.id, failure });
    },
  };
}
