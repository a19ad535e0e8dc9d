/** The frame: one lab in somebody else's page, driven by that page. Until somebody wants the experiment it is a still with a Play
 *  button, and nothing of React, store or worker is fetched; embedLab.tsx is the lab itself. main.tsx is the page. */
import type { OpenedLab } from './embedLab.tsx';
import { waitForHost } from './store/embed/waitingHost.ts';
import { readAsked } from './views/embed/asked.ts';
import { whenSeen } from './views/embed/seen.ts';
import { showStill } from './views/embed/still.ts';
import { watchHeight } from './views/embed/watchHeight.ts';
import './views/embed/embed.css';

const element = document.getElementById('lab');
if (!element) throw new Error('No element with the id "lab" on this page. embed.html must have one.');

const asked = readAsked(location.hash, navigator.languages);
document.documentElement.lang = asked.language;
// Who may drive the frame is for whoever hosts it to say, in embed.html; who may embed it is his server's `frame-ancestors`.
const named = document.querySelector<HTMLMetaElement>('meta[name="arclab-hosts"]')?.content.trim() ?? '*';
const allowed = named === '*' ? null : named.split(/\s+/);

/** A browser keeps what was fetched, so that to look ahead costs nothing. */
const fetchLab = () => import('./embedLab.tsx');

let isOpening = false;
let isPlayWanted = false;
let lab: OpenedLab | null = null;

async function open(): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  still.say('fetching');
  try {
    const { openLab } = await fetchLab();
    lab = await openLab(still, host, allowed);
    if (isPlayWanted) lab.play();
  } catch (error) {
    console.error(error);
    isOpening = false;
    still.say('unfetched');
  }
}

const still = showStill(element, asked, {
  onPlay() {
    isPlayWanted = true;
    if (lab) lab.play();
    else void open();
  },
  onNear: () => void fetchLab().catch(() => {}), // said when it is wanted
});
const host = waitForHost(window, allowed, location.hash.replace(/^#/, ''), (isAwaited) => {
  if (isAwaited) void open();
  else whenSeen(element, () => void open());
});
watchHeight(element, (height) => (lab ?? host).resize(height));
if (asked.isWanted) whenSeen(element, () => void open());
