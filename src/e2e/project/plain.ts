/** A page without a framework: what it reads of the element is typed. */
import 'arclab';

const lab = document.querySelector('arc-lab#plain') as HTMLElementTagNameMap['arc-lab'] | null;
const told = document.querySelector('#told');

lab?.addEventListener('step', ({ detail }) => {
  if (told) told.textContent = `step ${detail.step.toFixed()}, gap ${detail.gap?.toFixed() ?? 'none'}`;
});
// @ts-expect-error: an event tells what its type says
lab?.addEventListener('change', ({ detail }) => detail.step);
