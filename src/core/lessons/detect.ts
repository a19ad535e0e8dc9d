/** Whether a lesson's two runs, once they are through, show what the lesson is about: what diagnosis.ts finds in the main
 *  one, or what only a lesson looks for, since elsewhere it is no fault. */
import { type Diagnosis, diagnose } from '../diagnosis.ts';
import type { Knobs } from '../experiment.ts';
import { hasMargin } from '../losses/force.ts';
import { unpulledShare } from '../pull.ts';
import { settledForce } from '../schedule.ts';
import type { Snapshot } from '../snapshot.ts';
import type { LessonName } from './lessons.ts';

interface LessonRun {
  readonly knobs: Knobs;
  readonly snapshot: Snapshot;
}

/** What there is to look at. */
export interface LessonScene {
  readonly compared: LessonRun;
  readonly main: LessonRun;
  /** [n] of the training samples. */
  readonly labels: ArrayLike<number>;
  readonly projection: 'circle' | 'plane';
}

export type Finding =
  | Diagnosis
  /** Features are of unlike length: the longest twentieth over the shortest. */
  | { code: 'lengths'; ratio: number }
  /** The runs differ in margin and in scale; their gaps by so much, radians. */
  | { code: 'confounded'; difference: number }
  /** Without a margin: the share of faces that feel no pull any more, and the gap that they leave, radians. */
  | { code: 'ambiguous'; unpulled: number; gap: number };

type Detector = (scene: LessonScene) => Finding | null;

/** Where most faces feel no pull any more, the gap is as wide as it will be; it is narrow below this share of the spacing. */
const MOST = 0.5;
const NARROW_SHARE = 0.5;

const TAIL = 0.05;
const UNLIKE = 1.5;

/** Null until the runs have come to the end of their schedule. */
export function detect(lesson: LessonName, scene: LessonScene): Finding | null {
  const { knobs, snapshot } = scene.main;
  return snapshot.step >= knobs.scheduleSteps ? DETECTORS[lesson](scene) : null;
}

const diagnosed =
  (code: Diagnosis['code']): Detector =>
  ({ main: { knobs, snapshot } }) =>
    diagnose(knobs, snapshot).find((it) => it.code === code) ?? null;

const DETECTORS: Readonly<Record<LessonName, Detector>> = {
  normalise: lengths,
  'margin-or-scale': confounded,
  boundary: ambiguous,
  crowded: diagnosed('margin-impossible'),
  'cosface-35': diagnosed('loss-floor'),
  adacos: diagnosed('scale-too-small'),
  antipodal: diagnosed('antipodal'),
  merged: diagnosed('merged-centres'),
  'early-margin': diagnosed('merged-centres'),
  'two-dimensions': () => null,
};

/** Lengths show in the plane only. */
function lengths({ main: { snapshot }, projection }: LessonScene): Finding | null {
  if (projection === 'circle') return null;
  const { embeddings, seen } = snapshot;
  const norms = Float64Array.from({ length: seen }, (_, i) =>
    Math.hypot(embeddings[2 * i], embeddings[2 * i + 1]),
  ).sort();
  const ratio = norms[Math.floor((1 - TAIL) * (seen - 1))] / norms[Math.floor(TAIL * (seen - 1))];
  return ratio > UNLIKE ? { code: 'lengths', ratio } : null;
}

function confounded({ compared, main }: LessonScene): Finding | null {
  const [one, other] = [settledForce(compared.knobs), settledForce(main.knobs)];
  if (one.scale === other.scale || hasMargin(one) === hasMargin(other)) return null;
  const difference = main.snapshot.metrics.minGap90 - compared.snapshot.metrics.minGap90;
  return { code: 'confounded', difference };
}

function ambiguous({ main: { snapshot }, labels }: LessonScene): Finding | null {
  const { embeddings, seen, centres, inForce, metrics } = snapshot;
  if (hasMargin(inForce)) return null;
  const unpulled = unpulledShare(embeddings, labels, seen, centres, inForce);
  const spacing = (2 * Math.PI) / (centres.length / 2);
  if (unpulled < MOST || metrics.minGap90 > NARROW_SHARE * spacing) return null;
  return { code: 'ambiguous', unpulled, gap: metrics.minGap90 };
}
