import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultChoices } from '../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../store/fakeClient.ts';
import { createLab } from '../../store/lab.ts';
import { MAIN_LANE } from '../../store/lanes.ts';
import '../theme.css';
import { SampleCard } from './SampleCard.tsx';
import { circleText } from './text.ts';

it('with a label of 500 characters, and of 30 very wide ones, the card of a dot is no wider than a phone', async () => {
  await page.viewport(390, 844);
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  document.body.innerHTML = '<div data-arclab></div>';
  const root = createRoot(document.body.children[0]);
  root.render(<SampleCard lab={lab} text={circleText.en} lanes={[{ lane: MAIN_LANE, name: 'x'.repeat(60) }]} />);
  client.report({ ...DATASET, names: ['x'.repeat(500), '𒐫'.repeat(30)], rows: Uint32Array.of(4, 5) });
  client.report(shot(1));
  for (const sample of [0, 1]) {
    lab.pin(sample);
    await vi.waitFor(() => expect(document.querySelector('section p')?.textContent).toContain(`row ${sample + 5}`));
    const inside = [...document.querySelectorAll('section, section *')].map((it) => it.getBoundingClientRect().right);
    expect(Math.max(...inside)).toBeLessThanOrEqual(390);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  }
  root.unmount();
});
