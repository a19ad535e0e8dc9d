/** The frame: one lab in somebody else's page, driven by that page. It writes no address, keeps nothing, and takes no key that was
 *  not pressed inside of it. main.tsx is the page. */
import { parseAddress } from './store/address.ts';
import { defaultChoices } from './store/defaults.ts';
import { listenToHost } from './store/embed/listenToHost.ts';
import { createLab } from './store/lab.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { createTrainingClient } from './train/client.ts';
import { createWorkerLink } from './train/workerLink.ts';
import { showSandboxed } from './views/embed/sandboxed.ts';
import { seenOf } from './views/embed/seen.ts';
import { WayOut } from './views/embed/WayOut.tsx';
import { watchHeight } from './views/embed/watchHeight.ts';
import { mountLab } from './views/mount.tsx';
import './views/embed/embed.css';

const element = document.getElementById('lab');
if (!element) throw new Error('No element with the id "lab" on this page. embed.html must have one.');

const defaults = defaultChoices(navigator.languages);
const { choices, notices } = parseAddress(location.hash, defaults);
const page = new URL('./', location.href).href;
const link = createWorkerLink(() => new Worker(new URL('./train/worker.ts', import.meta.url), { type: 'module' }));
const connect = () => createTrainingClient(link);
/** Of an opaque origin no address is the own one, and a worker is started from an own address only. */
const isSandboxed = self.origin === 'null';
const options = {
  client: connect(),
  initial: choices,
  notices,
  random: Math.random,
  unsupported: isSandboxed ? 'an origin of its own in a sandboxed frame' : undefined,
};

const lab = isSandboxed
  ? createLab(options)
  : mountLab(element, { ...options, connect, wayOut: <WayOut page={page} defaults={defaults} /> }).lab;
if (isSandboxed) showSandboxed(element, choices.view.language, page + location.hash);
else pauseWhileHidden(lab, seenOf(element));

// Who may drive the frame is for whoever hosts it to say, in embed.html; who may embed it is his server's `frame-ancestors`.
const named = document.querySelector<HTMLMetaElement>('meta[name="arclab-hosts"]')?.content.trim() ?? '*';
const host = listenToHost(lab, defaults, window, named === '*' ? null : named.split(/\s+/));
watchHeight(element, host.resize);

lab.store.subscribe(
  (state) => state.view.language,
  (language) => {
    document.documentElement.lang = language;
  },
  { fireImmediately: true },
);
