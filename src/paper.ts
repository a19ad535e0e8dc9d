/** The article: its text is in the page already. This puts the lab beside it, and lets the one drive the other. */
import { letCopy } from './article/algorithm/copy.ts';
import { alone, driveBy } from './article/drive.ts';
import { followLanguage } from './article/language.ts';
import { linkSymbols } from './article/symbolLinks.ts';
import { showNotes } from './article/terms/notes.ts';
import { defaultChoices } from './store/defaults.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { createTrainingClient } from './train/client.ts';
import { createWorkerLink } from './train/workerLink.ts';
import { mountLab } from './views/mount.tsx';
import './article/article.css';
import './article/journal.css';
import './article/algorithm/algorithm.css';

const element = document.getElementById('lab');
if (!element) throw new Error('No element with the id "lab" on this page. article/page.html must have one.');

const defaults = defaultChoices([document.documentElement.lang]);
/** What the article says itself, or leaves to the page where the experiment stands alone; above the text, what there is room for. */
const said = ['setup', 'expert', 'numbers', 'caption'];
const hide = matchMedia('(width >= 80rem)').matches ? said : [...said, 'key'];
const link = createWorkerLink(() => new Worker(new URL('./train/worker.ts', import.meta.url), { type: 'module' }));
const connect = () => createTrainingClient(link);
const { lab } = mountLab(element, {
  client: connect(),
  connect,
  initial: { ...defaults, view: { ...defaults.view, hide } },
  random: Math.random,
  home: './',
  unsupported: typeof Worker === 'undefined' ? 'Web Workers' : undefined,
});

// For the console, and for scripts of the page's own origin.
Object.assign(globalThis, { arclab: lab });

pauseWhileHidden(lab, document);
linkSymbols(document);
showNotes(document);
const drive = () => {
  driveBy(document, lab, defaults, (button) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= 0 && top <= innerHeight) return;
    // The text comes before the circles here: they are come to, and the focus keeps the way back.
    element.scrollIntoView();
    button.focus({ preventScroll: true });
  });
  alone(document, lab, defaults);
  letCopy(document);
};
drive();
followLanguage(document, lab, drive);
