/** The article: its text is in the page already. This puts the lab beside it, and lets the one drive the other. */
import { letCopy } from './article/algorithm/copy.ts';
import { alone, doTry, driveBy } from './article/drive.ts';
import { slideKnobs } from './article/knobs/knobSliders.ts';
import { followLanguage } from './article/language.ts';
import { askFor } from './article/predict/predict.ts';
import { fillEquations } from './article/sample/sampleEquations.ts';
import { walkSymbols } from './article/symbols/symbolKeys.ts';
import { linkSymbols } from './article/symbols/symbolLinks.ts';
import { showNotes } from './article/terms/notes.ts';
import { TRIES } from './article/tries.ts';
import { numberKnob } from './core/losses/knobs.ts';
import { defaultChoices } from './store/defaults.ts';
import { pauseWhileHidden } from './store/visibility.ts';
import { createTrainingClient } from './train/client.ts';
import { createWorkerLink } from './train/workerLink.ts';
import { CIRCLE_SYMBOLS } from './views/circle/symbols/symbols.ts';
import { mountLab } from './views/mount.tsx';
import { SCALE_TRACK } from './views/parts/ScaleSlider.tsx';
import { linearScale } from './views/parts/sliderScale.ts';
import './article/article.css';
import './article/predict/predict.css';
import './article/journal.css';
import './article/algorithm/algorithm.css';

const element = document.getElementById('lab');
if (!element) throw new Error('No element with the id "lab" on this page. article/page.html must have one.');

const margin = numberKnob('arcface.m');
const defaults = defaultChoices([document.documentElement.lang]);
/** What the article says itself, or leaves to the page where the experiment stands alone; above the text, what there is room for. */
const said = ['setup', 'caption'];
const hide = matchMedia('(width >= 80rem)').matches ? said : [...said, 'key'];
const link = createWorkerLink(() => new Worker(new URL('./train/worker.ts', import.meta.url), { type: 'module' }));
const connect = () => createTrainingClient(link);
const { lab } = mountLab(element, {
  client: connect(),
  connect,
  initial: { ...defaults, view: { ...defaults.view, hide } },
  random: Math.random,
  home: './',
  symbols: CIRCLE_SYMBOLS,
  unsupported: typeof Worker === 'undefined' ? 'Web Workers' : undefined,
});

// For the console, and for scripts of the page's own origin.
Object.assign(globalThis, { arclab: lab });

pauseWhileHidden(lab, document);
const makePressable = linkSymbols(document, lab);
walkSymbols(document);
const makeSliders = slideKnobs(document, lab, { m: linearScale(margin, margin.step), s: SCALE_TRACK });
const fill = fillEquations(document, lab);
const comeTo = (button: HTMLButtonElement) => {
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom >= 0 && top <= innerHeight) return;
  // The text comes before the circles here: they are come to, and the focus keeps the way back.
  element.scrollIntoView();
  button.focus({ preventScroll: true });
};
showNotes(document);
const drive = () => {
  makePressable();
  makeSliders();
  fill();
  driveBy(document, lab, defaults, comeTo);
  askFor(document, lab, (id, button) => {
    doTry(TRIES[id], lab, defaults);
    comeTo(button);
  });
  alone(document, lab, defaults);
  letCopy(document);
};
drive();
followLanguage(document, lab, drive);
