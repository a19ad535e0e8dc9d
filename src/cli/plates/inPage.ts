/** What `npm run plates` does inside the page, with the page's own modules: an instrument as our export has it, without the heading
 *  and the lines that a plate has around it, and what the runs came to. */

import { curveOf } from '../../core/losses/force.ts';
import { ownAnglesOf } from '../../core/ownAngles.ts';
import { pipelineOf } from '../../core/pipeline.ts';
import { settledForce } from '../../core/schedule.ts';
import { circleOrder, MAIN_LANE } from '../../store/lanes.ts';
import type { Lane } from '../../store/state.ts';
import { measureAscents } from '../../views/export/figure/ascents.ts';
import { createColours } from '../../views/export/figure/colour.ts';
import { pageCopy } from '../../views/export/figure/pageCopy.ts';
import { svgFile } from '../../views/export/picture/svgFile.ts';
import { typicalSample } from '../../views/instruments/pipeline/typicalSample.ts';
import { lengthsAt, pullAlong, whereItStops } from '../../views/instruments/pull/pullCurves.ts';

/** px around it. */
const EDGE = 8;

export interface Copied {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @param name of an instrument that is open */
export function copyInstrument(name: string, address: string): Copied {
  const section = document.querySelector(`[data-instrument="${name}"]`);
  if (!section) throw new Error(`The instrument ${name} is not open.`);
  // What it is stands below a plate in words of its own, and nothing is there to be pressed.
  for (const its of section.querySelectorAll<HTMLElement>(':scope > p:last-child, fieldset'))
    its.style.display = 'none';
  const box = section.getBoundingClientRect();
  const page = getComputedStyle(section.closest('[data-arclab]') ?? section);
  const colours = createColours();
  const { ascentOf, end } = measureAscents(section);
  const elements = pageCopy(section, { left: box.left - EDGE, top: box.top - EDGE }, colours, ascentOf);
  end();
  const [width, height] = [Math.ceil(box.width + 2 * EDGE), Math.ceil(box.height + 2 * EDGE)];
  const title = section.getAttribute('aria-label') ?? '';
  const description = [...section.querySelectorAll('svg[aria-label]')].map((its) => its.ariaLabel).join(' ');
  const paper = colours(page.backgroundColor)?.hex ?? '#ffffff';
  return { svg: svgFile({ width, height, title, description, address, paper, elements }), width, height };
}

const deg = (radians: number) => (radians * 180) / Math.PI;
const round = (value: number, places: number) => Number(value.toFixed(places));

/** By name, as they are printed: angles in degrees, shares in per cent. */
export function numbersOfRuns(): Record<string, number> {
  const { lanes, setup } = globalThis.arclab.store.getState();
  const { scale } = lanes[MAIN_LANE].knobs;
  return Object.assign(
    { step: lanes[MAIN_LANE].snapshot?.step ?? 0, seed: setup.seed, s: scale, m: marginOf(lanes[MAIN_LANE]) },
    ...circleOrder({ lanes }).map((lane, place) => numbersOfLane(lanes[lane], place)),
    numbersOfTypical(),
  );
}

const marginOf = ({ knobs }: Lane) => (knobs.loss === 'arcface' ? knobs['arcface.m'] : 0);

/** @param place of its circle */
function numbersOfLane(lane: Lane, place: number): Record<string, number> {
  const { knobs, snapshot } = lane;
  const { people } = globalThis.arclab.store.getState();
  if (!snapshot || !people) throw new Error(`Circle ${place} has no run.`);
  const { metrics } = snapshot;
  const force = settledForce(knobs);
  const angles = metrics.heldOutAngles;
  const m = marginOf(lane);
  let inside = 0;
  for (let i = 0; i < angles.length; i += 3) if (angles[i + 1] + m > angles[i + 2]) inside++;
  const told = {
    gap: round(deg(metrics.minGap90), 0),
    accuracy: round(100 * metrics.heldOutAccuracy, 1),
    median: round(deg(ownAnglesOf(snapshot, people.labels)?.median ?? Number.NaN), 1),
    stops: round(deg(whereItStops(pullAlong(force, people.identities, lengthsAt(force, knobs.scale)))), 1),
    inside: round((100 * inside) / (angles.length / 3), 1),
    'psi-30': round(curveOf(force).value(Math.PI / 6), 2),
  };
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [`${key}.${place}`, value]));
}

/** Of the face that Figure 2 follows where none is chosen. */
function numbersOfTypical(): Record<string, number> {
  const { lanes, people } = globalThis.arclab.store.getState();
  const { knobs, snapshot } = lanes[MAIN_LANE];
  const sample = snapshot && people ? typicalSample(snapshot, people.labels) : null;
  if (sample === null || !snapshot || !people) throw new Error('No face is typical.');
  const embedding = snapshot.embeddings.subarray(2 * sample, 2 * sample + 2);
  const label = people.labels[sample];
  const numbers = pipelineOf(embedding, snapshot.centres, label, settledForce(knobs), snapshot.classCentres);
  if (!numbers) throw new Error('The typical face has no direction.');
  const { theta, cosine, logit, probability } = numbers.classes[label];
  return {
    label: label + 1,
    theta: round(deg(theta), 1),
    cosine: round(cosine, 4),
    psi: round(numbers.psi, 3),
    logit: round(logit, 2),
    probability: round(probability, 4),
    loss: round(numbers.loss, 4),
  };
}
