/** The room that an <arc-lab> keeps in somebody's article until its frame says how high it is. */
import { expect, test } from '@playwright/test';
import type { ArcLabElement } from '../../public/arc-lab.d.ts';
import { serveHost } from './hostPage.ts';

const OURS = `http://localhost:${process.env.ARCLAB_PORT}`;

/** Of columns of text: a width in each of the layouts. */
const WIDTHS = [340, 400, 440, 500, 560, 640, 700, 800, 1000];
/** What a reader would not see move, px. */
const NEAR = 12;

test('is what its frame takes, in each of its layouts, so that the text below does not move', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const host = await serveHost(
    `<!doctype html><html lang="en"><title>A</title><script type="module" src="${OURS}/arc-lab.js"></script>`,
  );
  await page.goto(host.address);
  const heights = await page.evaluate(
    async ({ widths, src }) => {
      await customElements.whenDefined('arc-lab');
      const kept: number[] = [];
      const taken: number[] = [];
      for (const width of widths) {
        const lab = document.createElement('arc-lab') as ArcLabElement; // as it is defined
        Object.assign(lab, { src });
        lab.style.width = `${width}px`;
        document.body.replaceChildren(lab);
        kept.push(lab.getBoundingClientRect().height);
        await lab.whenReady();
        // Its height is told apart.
        while (!lab.shadowRoot?.getElementById('box')?.style.height) await new Promise(requestAnimationFrame);
        taken.push(lab.getBoundingClientRect().height);
      }
      return { kept, taken };
    },
    { widths: WIDTHS, src: `${OURS}/embed.html` },
  );
  for (const [i, width] of WIDTHS.entries()) {
    expect(Math.abs(heights.kept[i] - heights.taken[i]), `${width} px wide`).toBeLessThan(NEAR);
  }
  host.end();
});
