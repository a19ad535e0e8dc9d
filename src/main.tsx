/** The page: one lab that fills it, its address as the save file. The only place where worker, store and views meet. */
import { readAddress } from './store/address.ts';
import { bindAddress } from './store/addressBar.ts';
import { defaultChoices } from './store/defaults.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { createTrainingClient } from './train/client.ts';
import { createWorkerLink } from './train/workerLink.ts';
import { mountLab } from './views/mount.tsx';
import { KeepOffline } from './views/offline/KeepOffline.tsx';
import { CATALOGUES } from './views/text/languages.ts';
import './views/page.css';

const element = document.getElementById('lab');
if (!element) throw new Error('No element with the id "lab" on this page. index.html must have one.');

const defaults = defaultChoices(navigator.languages);
const { choices, notices } = readAddress(location.hash, defaults);
const link = createWorkerLink(() => new Worker(new URL('./train/worker.ts', import.meta.url), { type: 'module' }));
const connect = () => createTrainingClient(link);
const { lab } = mountLab(element, {
  client: connect(),
  connect,
  initial: choices,
  notices,
  random: Math.random,
  ownsPage: true,
  newer: <KeepOffline />,
  unsupported: typeof Worker === 'undefined' ? 'Web Workers' : undefined,
});

// For the console, and for scripts of the page's own origin.
Object.assign(globalThis, { arclab: lab });

bindAddress(lab, defaults, window);
pauseWhileHidden(lab, document);
lab.store.subscribe(
  (state) => state.view.language,
  (language) => {
    document.documentElement.lang = language;
    document.title = CATALOGUES[language].documentTitle;
  },
  { fireImmediately: true },
);
