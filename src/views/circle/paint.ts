/** One frame: the layers in order, from the ground up. */
import { decisionBoundaries } from './boundaries.ts';
import type { Drawing } from './drawing.ts';
import type { Fitted } from './fitted.ts';
import { drawBoundaries, drawCentres, drawClassCentres, drawMeans } from './layers/centres.ts';
import { drawClusterMarks } from './layers/clusters.ts';
import { drawChosenDot } from './layers/dots.ts';
import { drawFrame } from './layers/frame.ts';
import { drawGap, drawGhostArcs, drawHeldOutArcs } from './layers/gap.ts';
import { drawHistogram } from './layers/histogram.ts';
import { drawMedallions } from './layers/medallions.ts';
import { drawNameplates } from './layers/nameplates.ts';
import { drawPointed } from './layers/pointed.ts';
import { drawPullInk, drawPullRing } from './layers/pull.ts';
import { drawVisitor } from './layers/visitor.ts';
import { placeDots } from './places.ts';
import { refreshWedges } from './pullPicture.ts';
import type { Scene } from './scene.ts';
import type { CircleText } from './text.ts';

/** Who is on the circle, the same for a whole run. */
export interface Cast {
  readonly scene: Scene;
  /** [n, 2] where each dot stands in this frame, px; written here, read by picking and the card. */
  readonly places: Float32Array;
  fitted: Fitted;
}

/** What else is drawn, over all: where the keys stand. */
export type Mark = (drawing: Drawing, scene: Scene) => void;

interface Chosen {
  hovered: number | null;
  pinned: number | null;
  mark?: Mark | null;
}

export function paint(drawing: Drawing, cast: Cast | null, { hovered, pinned, mark }: Chosen, text: CircleText): void {
  drawFrame(drawing);
  if (!cast) return;
  const { scene, places } = cast;
  const boundaries = decisionBoundaries(scene.centres.at, scene.lengths.at);
  placeDots(scene, drawing.layout, drawing.plane, drawing.pxPerNorm, places);

  const { pull } = cast.fitted;
  refreshWedges(pull, scene, boundaries);
  drawPullInk(drawing, pull);
  drawPullRing(drawing, pull.wedges, scene.identities);
  drawBoundaries(drawing, boundaries);
  drawCentres(drawing, scene);
  drawHistogram(drawing, scene);
  cast.fitted.dots(drawing, scene, places);
  if (scene.ghost) drawGhostArcs(drawing, scene.ghost);
  drawHeldOutArcs(drawing, scene);
  drawMeans(drawing, scene);
  drawClassCentres(drawing, scene);
  drawGap(drawing, scene, text);
  drawClusterMarks(drawing, scene, places);
  drawMedallions(drawing, scene, cast.fitted.faces, cast.fitted.closeUp);
  drawNameplates(drawing, scene, cast.fitted.plates);
  drawVisitor(drawing, scene);
  const chosen = pinned ?? hovered;
  if (chosen !== null && chosen < scene.seen) drawPointed(drawing, scene, places, chosen);
  if (hovered !== null && hovered < scene.seen) drawChosenDot(drawing, scene, places, hovered, false);
  if (pinned !== null && pinned < scene.seen) drawChosenDot(drawing, scene, places, pinned, true);
  mark?.(drawing, scene);
}
