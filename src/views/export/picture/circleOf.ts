/** One lane's circle at rest, as it is shown, for a picture. */
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import type { Drawing } from '../../circle/drawing.ts';
import { fitTo, type Paper } from '../../circle/fitted.ts';
import { forceOf } from '../../circle/force.ts';
import type { DotLayer } from '../../circle/layers/dots.ts';
import { paint } from '../../circle/paint.ts';
import { planeScale } from '../../circle/projection.ts';
import { advanceMedallions, advanceScene, aimScene, createScene, PLANE_NORM, settleScene } from '../../circle/scene.ts';
import type { CircleText } from '../../circle/text.ts';

/** @param dots how they are drawn; as on the page when absent */
export function paintCircle(paper: Paper, state: LabState, lane: number, text: CircleText, dots?: DotLayer): void {
  const { people, view } = state;
  const { snapshot, knobs } = shownLane(state, lane);
  if (!people || !snapshot) return;
  const scene = createScene(people.identities, people.labels, forceOf(knobs, snapshot.step));
  aimScene(scene, snapshot);
  settleScene(scene);
  advanceScene(scene, 0, null); // counts the dots where they are
  advanceMedallions(scene, paper.layout.spacing, 1);
  const fitted = fitTo(paper, people);
  const drawing: Drawing = {
    ...paper,
    plane: view.projection === 'plane' ? 1 : 0,
    pxPerNorm: planeScale(paper.layout.arc, scene.slow.at[PLANE_NORM]),
    singled: null,
  };
  const places = new Float32Array(2 * people.labels.length);
  const cast = { scene, places, fitted: dots ? { ...fitted, dots } : fitted };
  paint(drawing, cast, { hovered: null, pinned: null }, text);
}
