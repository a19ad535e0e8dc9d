import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Metrics } from '../../../core/snapshot.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../../store/fakeClient.ts';
import { createLab } from '../../../store/lab.ts';
import { MAIN_LANE } from '../../../store/lanes.ts';
import { createFrameMeter } from '../../frameMeter.ts';
import { Numbers } from '../../numbers/Numbers.tsx';
import { identityColour } from '../../palette.ts';
import { Verdict } from '../../parts/Verdict.tsx';
import { LabContext } from '../../useLab.ts';
import { LaneContext } from '../../useLane.ts';
import { Circle } from '../Circle.tsx';
import { place } from '../drawing.ts';
import { layOut } from '../layout.ts';
import { circleText } from '../text.ts';

const SIDE = 720;
const DEGREE = Math.PI / 180;
/** Of a colour, from rasteriser to rasteriser. */
const ROUNDING = 2;

let root: Root;
let written: string[] = [];

beforeEach(() => {
  written = [];
  const write = CanvasRenderingContext2D.prototype.fillText;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
    this: typeof write.prototype,
    text,
    ...at
  ) {
    written.push(text);
    write.call(this, text, ...at);
  });
});

afterEach(() => {
  root.unmount();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Two classes of so many held-out pictures, at 0° and 180°, with this gap between them. */
const measured = (step: number, gapDegrees: number, change: Partial<Metrics> = {}) => {
  const half = (90 - gapDegrees / 2) * DEGREE;
  return {
    ...shot(0).lanes[0].metrics,
    ...{ step, minGap90: gapDegrees * DEGREE, fewestHeldOut: 5 },
    arcs90: Float32Array.of(-half, half, Math.PI - half, Math.PI + half),
    ...change,
  };
};

/** One run as the page shows it: its circle, the figures at its head, and the drawer of numbers. */
function openRun() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  document.body.innerHTML = `<div style="width: ${SIDE}px; height: ${SIDE}px"></div>`;
  const [box] = document.body.children;
  root = createRoot(box);
  root.render(
    <LabContext value={lab}>
      <LaneContext value={MAIN_LANE}>
        <Circle {...{ lab, lane: MAIN_LANE, text: circleText.en, meter: createFrameMeter() }} singled={null} />
        <Verdict />
      </LaneContext>
      <Numbers />
    </LabContext>,
  );
  /** @param ofMain what of the main run is measured; the other's gap is 5° */
  const show = (step: number, ofMain: Metrics) => {
    const [compared, main] = shot(step, [1]).lanes;
    client.report({
      ...shot(step),
      lanes: [
        { ...compared, metrics: measured(step, 5) },
        { ...main, metrics: ofMain },
      ],
    });
    written = [];
  };
  const bracket = () => [...new Set(written.filter((text) => text.endsWith('°')))];
  const figure = () => box.querySelector('p > span > span')?.textContent;
  const drawer = () => {
    const row = [...box.querySelectorAll('tr')].find((it) => it.querySelector('th')?.textContent === 'Smallest gap');
    return row?.querySelector('td:last-child span span')?.textContent;
  };
  const layout = layOut(SIDE, SIDE, 2, { hasFaces: false });
  /** Whose arc is drawn at a place; null where nobody's is. */
  const whoseArcAt = (degrees: number) => {
    const [x, y] = place(layout, degrees * DEGREE, layout.heldOut);
    const context = box.querySelector('canvas')?.getContext('2d');
    const ink = [...(context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [])].slice(0, 3);
    const label = [0, 1].findIndex((it) => colourOf(it).every((value, i) => Math.abs(value - ink[i]) <= ROUNDING));
    return label < 0 ? null : label;
  };
  return { lab, show, bracket, figure, drawer, whoseArcAt };
}

/** As the canvas has it, red, green and blue. */
function colourOf(label: number): number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No 2-D canvas.');
  context.fillStyle = identityColour(label, 'light', 2);
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

it('draws the middle 90 % of each class’s held-out pictures, and of mixed classes none', async () => {
  const { show, whoseArcAt } = openRun();
  await vi.waitFor(() => expect(document.querySelector('canvas')).not.toBeNull());
  show(1, measured(1, 100));
  await vi.waitFor(() => expect([whoseArcAt(30), whoseArcAt(150)]).toEqual([0, 1]));
  expect(whoseArcAt(50)).toBeNull();
  show(2, measured(2, 100, { isMixed: true }));
  await vi.waitFor(() => expect(whoseArcAt(30)).toBeNull());
});

it('brackets the gap from five held-out pictures of a class on, and not below', async () => {
  const { show, bracket } = openRun();
  await vi.waitFor(() => expect(document.querySelector('canvas')).not.toBeNull());
  show(1, measured(1, 40));
  await vi.waitFor(() => expect(bracket()).toEqual(['40°']));
  show(2, measured(2, 30, { fewestHeldOut: 4 }));
  await vi.waitFor(() => expect(written).not.toEqual([]));
  expect(bracket()).toEqual([]);
});

it('has one number of one time at the bracket, at the head of the circle and in the drawer', async () => {
  const { lab, show, bracket, figure, drawer } = openRun();
  await vi.waitFor(() => expect(document.querySelector('canvas')).not.toBeNull());
  const everywhere = async (number: string) => {
    await vi.waitFor(() => expect(bracket()).not.toEqual([]));
    expect([bracket(), figure(), drawer()]).toEqual([[number], number, number]);
  };
  show(10, measured(10, 25.4));
  await everywhere('25°');
  // Between two judgements the dots go on, and the measured gap is the one before.
  show(14, measured(10, 25.4));
  await everywhere('25°');
  // The bracket glides to the new place; what it says does not.
  show(20, measured(20, 37.6));
  await everywhere('38°');
  written = [];
  lab.lookAt(10);
  await everywhere('25°');
  show(30, measured(30, 12.2));
  lab.hover(0);
  await everywhere('25°');
});
