/** One frame: the layers in order, from the ground up. */
import { decisionBoundaries } from './boundaries.ts';
import { drawBoundaries, drawCentres, drawMeans } from './layers/centres.ts';
import { drawClusterMarks } from './layers/clusters.ts';
import { type DotField, drawChosenDot, drawDots } from './layers/dots.ts';
import { drawFrame } from './layers/frame.ts';
import { drawGap, drawHeldOutArcs } from './layers/gap.ts';
import { drawHistogram } from './layers/histogram.ts';
import { drawMedallions, type Face } from './layers/medallions.ts';
import { drawNameplates, type Nameplate } from './layers/nameplates.ts';
import { drawPointed } from './layers/pointed.ts';
import { drawPullInk, drawPullRing } from './layers/pull.ts';
import { placeDots } from './places.ts';
import { type PullPicture, refreshWedges } from './pullPicture.ts';
import type { Scene } from './scene.ts';
import type { Sheet } from './sheet.ts';
import type { CircleText } from './text.ts';

/** Who is on the circle, the same for a whole run. */
export interface Cast {
  readonly scene: Scene;
  /** [n, 2] where each dot stands in this frame, px; written here, read by picking and the card. */
  readonly places: Float32Array;
  fitted: Fitted;
}

/** What is cut to the size of the canvas, and made anew for another. */
export interface Fitted {
  readonly faces: readonly Face[];
  readonly plates: readonly Nameplate[];
  readonly field: DotField;
  readonly pull: PullPicture;
  /** One identity's face, large. */
  readonly closeUp: (label: number) => Face | undefined;
}

interface Chosen {
  hovered: number | null;
  pinned: number | null;
}

export function paint(sheet: Sheet, cast: Cast | null, { hovered, pinned }: Chosen, text: CircleText): void {
  sheet.ctx.clearRect(0, 0, sheet.layout.width, sheet.layout.height);
  drawFrame(sheet);
  if (!cast) return;
  const { scene, places } = cast;
  const boundaries = decisionBoundaries(scene.centres.at, scene.lengths.at);
  placeDots(scene, sheet.layout, sheet.plane, sheet.pxPerNorm, places);

  const { pull } = cast.fitted;
  refreshWedges(pull, scene, boundaries);
  drawPullInk(sheet, pull);
  drawPullRing(sheet, pull.wedges, scene.identities);
  drawBoundaries(sheet, boundaries);
  drawCentres(sheet, scene);
  drawHistogram(sheet, scene);
  drawDots(sheet, scene, places, cast.fitted.field);
  drawHeldOutArcs(sheet, scene);
  drawMeans(sheet, scene);
  drawGap(sheet, scene, text);
  drawClusterMarks(sheet, scene, places);
  drawMedallions(sheet, scene, cast.fitted.faces, cast.fitted.closeUp);
  drawNameplates(sheet, scene, cast.fitted.plates);
  const chosen = pinned ?? hovered;
  if (chosen !== null && chosen < scene.seen) drawPointed(sheet, scene, places, chosen);
  if (hovered !== null && hovered < scene.seen) drawChosenDot(sheet, scene, places, hovered, false);
  if (pinned !== null && pinned < scene.seen) drawChosenDot(sheet, scene, places, pinned, true);
}
