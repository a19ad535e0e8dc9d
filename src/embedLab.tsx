/** The lab of the frame, from when somebody wants it. It writes no address, keeps nothing, and takes no key that was not pressed
 *  inside of it. embed.ts is the frame until then. */
import { readAddress } from './store/address.ts';
import { defaultChoices } from './store/defaults.ts';
import { type HostLink, listenToHost } from './store/embed/listenToHost.ts';
import { pageName } from './store/embed/pageName.ts';
import { resumeWhenMoved } from './store/embed/resume.ts';
import { takeTurns } from './store/embed/turns.ts';
import type { WaitingHost } from './store/embed/waitingHost.ts';
import { createLab } from './store/lab.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { classicWorkers } from './train/classicWorker.ts';
import { createTrainingClient } from './train/client.ts';
import { createSharedLink } from './train/shared/sharedLink.ts';
import { createWorkerLink, type WorkerLink } from './train/workerLink.ts';
import { showSandboxed } from './views/embed/sandboxed.ts';
import { seenOf, whenSeen } from './views/embed/seen.ts';
import type { Still } from './views/embed/still.ts';
import { WayOut } from './views/embed/WayOut.tsx';
import { mountLab } from './views/mount.tsx';

export interface OpenedLab extends HostLink {
  play(): void;
}

const startModule = () => new Worker(new URL('./train/worker.ts', import.meta.url), { type: 'module' });

/** @param still is left as soon as the lab has something to show  @param host what the page around has said so far */
export async function openLab(still: Still, host: WaitingHost, allowed: readonly string[] | null): Promise<OpenedLab> {
  const defaults = defaultChoices(navigator.languages);
  const { choices, notices } = readAddress(location.hash, defaults);
  const page = new URL('./', location.href).href;
  // Of an opaque origin no address is the own one, and a module is started from an own address only.
  const isSandboxed = self.origin === 'null';
  const startWorker = isSandboxed ? await classicWorkers(page).catch(() => null) : startModule;
  const link = startWorker === startModule ? linkOfPage() : createWorkerLink(startWorker ?? startModule);
  const connect = () => createTrainingClient(link);
  const client = takeTurns(connect(), isSandboxed ? undefined : navigator.locks);
  const options = {
    client,
    initial: choices,
    notices,
    random: Math.random,
    unsupported: startWorker ? undefined : 'an origin of its own in a sandboxed frame',
  };
  const { element, room } = still;
  const lab = startWorker
    ? mountLab(room, { ...options, connect, wayOut: <WayOut page={page} defaults={defaults} /> }).lab
    : createLab(options);
  if (startWorker) {
    pauseWhileHidden(lab, seenOf(element));
    resumeWhenMoved(lab, client, (act) => whenSeen(element, act));
    lab.store.subscribe(
      ({ phase }) => phase !== 'loading',
      (hasPicture) => {
        if (hasPicture) still.leave();
      },
    );
  } else showSandboxed(element, choices.view.language, page + location.hash);
  lab.store.subscribe(
    (state) => state.view.language,
    (language) => {
      document.documentElement.lang = language;
    },
    { fireImmediately: true },
  );
  return { ...listenToHost(lab, defaults, window, allowed, host.handOver()), play: lab.play };
}

/** One worker for all frames of a page that are of one build, which this script's address tells. */
function linkOfPage(): WorkerLink {
  const { locks } = navigator;
  if (!locks) return createWorkerLink(startModule); // a page that is not secure has none
  try {
    const door = `${import.meta.url} ${pageName(window, crypto.randomUUID())}`;
    return createSharedLink({ door, locks, createWorker: startModule });
  } catch {
    return createWorkerLink(startModule); // without storage there are no channels
  }
}
