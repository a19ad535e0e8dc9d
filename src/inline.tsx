/** The lab inside of an <arc-lab>, in the including page itself; arc-lab.js fetches it from the folder of embed.html. It is driven
 *  as a frame is (embed.tsx), and shares no style with the page: its own are in the sheet of its shadow root. */
import { readAddress } from './store/address.ts';
import { defaultChoices } from './store/defaults.ts';
import type { HostMessage } from './store/embed/greeting.ts';
import { listenToHost } from './store/embed/listenToHost.ts';
import { takeTurns } from './store/embed/turns.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { createClassicWorker, createOwnWorker } from './train/classicWorker.ts';
import { createTrainingClient } from './train/client.ts';
import { createWorkerLink, type WorkerLink } from './train/workerLink.ts';
import { seenOf } from './views/embed/seen.ts';
import { WayOut } from './views/embed/WayOut.tsx';
import { mountLab } from './views/mount.tsx';

/** Every style of the lab, as text; the build puts it here (cli/inlineLibrary.ts). */
declare const ARCLAB_STYLES: string;

/** All that stands on one page, by the folder that its files are in: many labs, one worker, one device. */
const links = new Map<string, WorkerLink>();
let sheet: CSSStyleSheet | null = null;

/** @param element in a shadow root  @param page embed.html's address
 *  @returns takes the host's greeting, as a frame's window would */
export function mountInline(element: HTMLElement, page: string, address: string) {
  const root = element.getRootNode() as ShadowRoot; // by the contract above
  const ours = stylesOfLab();
  if (!root.adoptedStyleSheets.includes(ours)) root.adoptedStyleSheets.push(ours);

  const folder = new URL('./', page).href;
  const connect = () => createTrainingClient(linkOf(folder));
  const defaults = defaultChoices(navigator.languages);
  const { choices, notices } = readAddress(address, defaults);
  const { lab, destroy } = mountLab(element, {
    client: takeTurns(connect(), navigator.locks),
    connect,
    initial: choices,
    notices,
    random: Math.random,
    home: folder,
    wayOut: <WayOut page={folder} defaults={defaults} isPartOfPage />,
  });
  const seen = seenOf(element);
  const endPauses = pauseWhileHidden(lab, seen);

  const parent = {};
  let hear: ((message: HostMessage) => void) | null = null;
  const host = listenToHost(
    lab,
    defaults,
    {
      parent,
      addEventListener: (_, listener) => {
        hear = listener;
      },
      removeEventListener: () => {
        hear = null;
      },
    },
    null,
  );
  return {
    postMessage(data: unknown, origin: string, ports: MessagePort[]) {
      hear?.({ data, origin, source: parent as Window, ports }); // compared with the parent above, and not used
    },
    destroy() {
      host.end();
      endPauses();
      seen.end();
      destroy();
    },
  };
}

/** A worker starts from an own address, or from one that holds it. */
function linkOf(folder: string): WorkerLink {
  const isOwn = new URL(folder).origin === location.origin;
  const link =
    links.get(folder) ?? createWorkerLink(() => (isOwn ? createOwnWorker(folder) : createClassicWorker(folder)));
  links.set(folder, link);
  return link;
}

function stylesOfLab(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(ARCLAB_STYLES);
  return sheet;
}
