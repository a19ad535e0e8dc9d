/** One lane's circle in a file: at rest as it is shown, or gliding from frame to frame of a film. */
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState, People, ShownLane, View } from '../../../store/state.ts';
import type { Drawing } from '../../circle/drawing.ts';
import { fitTo, type Paper } from '../../circle/fitted.ts';
import { forceOf } from '../../circle/force.ts';
import type { DotLayer } from '../../circle/layers/dots.ts';
import type { Company } from '../../circle/layout.ts';
import { paint } from '../../circle/paint.ts';
import { planeScale } from '../../circle/projection.ts';
import {
  advanceMedallions,
  advanceScene,
  aimForce,
  aimScene,
  createScene,
  PLANE_NORM,
  settleScene,
} from '../../circle/scene.ts';
import type { CircleText } from '../../circle/text.ts';

export interface PaperCircle {
  /** Sends everything towards a step of the run. */
  aim(shown: ShownLane): void;
  /** @param intervalMs between steps that are aimed at; null is as soon as can be */
  advance(seconds: number, intervalMs: number | null): void;
  /** Ends all motion. */
  settle(): void;
  paint(projection: View['projection'], text: CircleText): void;
}

/** @param dots how they are drawn; as on the page when absent */
export function openCircle(paper: Paper, people: People, first: ShownLane, dots?: DotLayer): PaperCircle {
  const force = ({ knobs, snapshot }: ShownLane) => forceOf(knobs, snapshot?.step ?? 0);
  const scene = createScene(people.identities, people.labels, force(first));
  const fitted = fitTo(paper, people);
  const cast = {
    scene,
    places: new Float32Array(2 * people.labels.length),
    fitted: dots ? { ...fitted, dots } : fitted,
  };
  return {
    aim(shown) {
      if (shown.snapshot) aimScene(scene, shown.snapshot);
      aimForce(scene, force(shown));
    },
    advance(seconds, intervalMs) {
      advanceScene(scene, seconds, intervalMs);
      advanceMedallions(scene, paper.layout.spacing, seconds);
    },
    settle() {
      settleScene(scene);
      advanceMedallions(scene, paper.layout.spacing, 1);
    },
    paint(projection, text) {
      const pxPerNorm = planeScale(paper.layout.arc, scene.slow.at[PLANE_NORM]);
      const drawing: Drawing = { ...paper, plane: projection === 'plane' ? 1 : 0, pxPerNorm, singled: null };
      paint(drawing, cast, { hovered: null, pinned: null }, text);
    },
  };
}

/** @param dots how they are drawn; as on the page when absent */
export function paintAtRest(paper: Paper, state: LabState, lane: number, text: CircleText, dots?: DotLayer): void {
  const { people, view } = state;
  const shown = shownLane(state, lane);
  if (!people || !shown.snapshot) return;
  const circle = openCircle(paper, people, shown, dots);
  circle.aim(shown);
  circle.settle();
  circle.paint(view.projection, text);
}

export function companyOf(people: People | null): Company {
  return people ? { hasFaces: people.portraits.length > 0, hasNames: people.names !== null } : {};
}
