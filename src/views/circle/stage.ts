/** One circle, put together: listens to the lab, keeps the scene, the surface and the clock. It draws nothing itself. */
import type { SymbolId } from '../../core/symbols.ts';
import { identitiesOf } from '../../store/identities.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { Lab, LabState } from '../../store/state.ts';
import type { FrameMeter } from '../frameMeter.ts';
import { STILLNESS } from '../useStillness.ts';
import type { CircleSymbols, DrawnCircle } from './circleSymbols.ts';
import { type Drawing, place } from './drawing.ts';
import { fitTo } from './fitted.ts';
import { forceOf } from './force.ts';
import { createLoop } from './loop.ts';
import { type Morph, morphAt, turnTo } from './morph.ts';
import { type Cast, type Mark, paint } from './paint.ts';
import { nearestDot } from './pick.ts';
import { planeScale } from './projection.ts';
import {
  advanceMedallions,
  advanceScene,
  aimForce,
  aimScene,
  aimVisitor,
  createScene,
  PLANE_NORM,
  settleScene,
} from './scene.ts';
import { chosenOf, isTurn, needsRedraw, planeOf, visitorOf } from './stageState.ts';
import { openSurface } from './surface.ts';
import type { CircleText } from './text.ts';

/** How near a pointer must come to a dot, px. */
const REACH_PX = 12;

/** How near a pointer must come to the middle of a medallion that is smaller than this, px. */
const LEAST_REACH_PX = 12;

export interface Stage {
  /** The sample under a place of the canvas, CSS px. */
  pick(x: number, y: number): number | null;
  /** The identity whose medallion is under a place of the canvas. */
  pickIdentity(x: number, y: number): number | null;
  /** The symbol that a place of the canvas stands for, where the page has a text with symbols. */
  pickSymbol(x: number, y: number): SymbolId | null;
  /** Singles out one identity, or none. */
  single(label: number | null): void;
  setMark(mark: Mark | null): void;
  /** The 90 % arcs of the run before, to be seen behind this one's; null for none. */
  setGhost(arcs: Float32Array | null): void;
  setText(text: CircleText): void;
  /** Glides the same dots to another lane's picture. */
  setLane(lane: number): void;
  destroy(): void;
}

/** @param probe wears the page's colours (inks.ts) */
export function mountStage(
  canvas: HTMLCanvasElement,
  probe: Element,
  lab: Lab,
  initialLane: number,
  initialText: CircleText,
  meter: FrameMeter,
  symbols: CircleSymbols | null,
): Stage {
  const stillness = window.matchMedia(STILLNESS);
  let lane = initialLane;
  let text = initialText;
  let cast: Cast | null = null;
  let drawn: DrawnCircle | null = null;
  let singled: number | null = null;
  let mark: Mark | null = null;
  let ghost: Float32Array | null = null;
  let snapshotMs = 0;
  let intervalMs = 200;
  const start = planeOf(lab.store.getState());
  let morph: Morph = { from: start, to: start, startMs: 0 };

  const loop = createLoop(meter, drawFrame, (frame) => isTurn(lab.store.getState(), lane, frame));
  const surface = openSurface(canvas, probe, identitiesOf(lab.store.getState()), () => {
    const { people } = lab.store.getState();
    if (cast && people) cast.fitted = fitTo(surface, people, cast.fitted);
    loop.wake();
  });

  function drawFrame(nowMs: number, elapsedMs: number): boolean {
    const { hovered, pinned, lookBack, lit } = lab.store.getState();
    const { layout, inks, ctx } = surface;
    let isMoving = false;
    if (cast) {
      const { scene } = cast;
      const dt = elapsedMs / 1000;
      if (stillness.matches) settleScene(scene);
      else isMoving = advanceScene(scene, dt, lookBack ? null : intervalMs);
      const isNudging = advanceMedallions(scene, layout.spacing, stillness.matches ? 1 : dt);
      isMoving ||= isNudging;
    }
    const plane = morphAt(morph, nowMs);
    const pxPerNorm = planeScale(layout.arc, cast?.scene.slow.at[PLANE_NORM] ?? Number.NaN);
    const drawing: Drawing = { ctx, layout, inks, plane, pxPerNorm, singled };
    ctx.clearRect(0, 0, layout.width, layout.height);
    paint(drawing, cast, { hovered, pinned, mark }, text);
    drawn = cast && { drawing, cast, chosen: chosenOf(cast.scene, pinned ?? hovered), lit };
    if (drawn) symbols?.draw(drawn);
    return isMoving || plane !== morph.to;
  }

  const force = (state: LabState) => {
    const { knobs, snapshot } = shownLane(state, lane);
    return forceOf(knobs, snapshot?.step ?? 0);
  };
  const meet = (state: LabState) => {
    const { people } = state;
    const { snapshot } = shownLane(state, lane);
    const company = people ? { hasFaces: people.portraits.length > 0, hasNames: people.names !== null } : {};
    surface.seat(identitiesOf(state), company);
    cast = people && {
      scene: createScene(people.identities, people.labels, force(state)),
      places: new Float32Array(2 * people.labels.length),
      fitted: fitTo(surface, people, cast?.fitted),
    };
    if (!cast) return;
    cast.scene.ghost = ghost;
    if (snapshot) aimScene(cast.scene, snapshot);
    aimVisitor(cast.scene, visitorOf(state, lane));
  };

  const follow = (state: LabState, before: LabState) => {
    const { knobs, snapshot } = shownLane(state, lane);
    const last = shownLane(before, lane);
    if (state.people?.labels !== before.people?.labels) meet(state);
    else if (snapshot && snapshot !== last.snapshot && cast) {
      const nowMs = performance.now();
      if (!state.lookBack) intervalMs += 0.2 * (Math.min(1500, nowMs - snapshotMs) - intervalMs);
      snapshotMs = nowMs;
      aimScene(cast.scene, snapshot);
    }
    const visitor = visitorOf(state, lane);
    const isVisitorOld = !state.held && (visitor !== visitorOf(before, lane) || before.held !== null);
    if (cast && isVisitorOld) aimVisitor(cast.scene, visitor);
    const isForceOld = knobs !== last.knobs || snapshot !== last.snapshot;
    if (cast && isForceOld) aimForce(cast.scene, force(state));
    if (state.view.projection !== before.view.projection) {
      morph = turnTo(morph, planeOf(state), performance.now(), stillness.matches);
    }
    const isTouched = knobs !== last.knobs || isVisitorOld || state.lookBack !== null || needsRedraw(state, before);
    if (isForceOld || isTouched) loop.wake(isTouched);
  };

  meet(lab.store.getState());
  const unsubscribe = lab.store.subscribe(follow);
  loop.wake();

  return {
    pick: (x, y) => (cast ? nearestDot(cast.places, cast.scene.seen, x, y, REACH_PX) : null),
    pickIdentity(x, y) {
      const { layout } = surface;
      const azimuths = Array.from(cast?.scene.medallions ?? []);
      const places = azimuths.flatMap((azimuth) => place(layout, azimuth, layout.ring));
      return nearestDot(places, azimuths.length, x, y, Math.max(layout.medallion, LEAST_REACH_PX));
    },
    pickSymbol: (x, y) => drawn && (symbols?.at(drawn, x, y) ?? null),
    single(label) {
      if (label === singled) return;
      singled = label;
      loop.wake();
    },
    setMark(next) {
      mark = next;
      loop.wake();
    },
    setText(next) {
      text = next;
      loop.wake();
    },
    setGhost(arcs) {
      ghost = arcs;
      if (cast) cast.scene.ghost = arcs;
      loop.wake();
    },
    setLane(next) {
      if (next === lane) return;
      lane = next;
      const state = lab.store.getState();
      const { snapshot } = shownLane(state, lane);
      if (cast && snapshot) aimScene(cast.scene, snapshot);
      if (cast) aimForce(cast.scene, force(state));
      if (cast) aimVisitor(cast.scene, visitorOf(state, lane));
      loop.wake();
    },
    destroy() {
      unsubscribe();
      loop.stop();
      surface.destroy();
    },
  };
}
