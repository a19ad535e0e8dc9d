/** Paints a film's frames, one after the other, on a canvas of its own: the same order gives the same frames. */
import { fromRecord } from '../../../core/history/record.ts';
import { circleText } from '../../circle/text.ts';
import { arrange, writeCaptions } from '../picture/arrangement.ts';
import { companyOf, openCircle } from '../picture/circleOf.ts';
import { inksOf } from '../picture/inksOf.ts';
import type { FilmOrder } from './order.ts';
import { planFilm, sizeOf } from './plan.ts';

export interface Camera {
  readonly canvas: OffscreenCanvas;
  readonly frames: number;
  /** Paints the next frame. */
  next(): void;
  /** Paints one of the order's scenes at rest, out of turn. */
  still(scene: number): void;
  /** RGBA of what is painted. */
  pixels(): Uint8ClampedArray;
}

/** @throws Error where the browser gives no canvas */
export function openCamera(order: FilmOrder): Camera {
  const { people, scenes, fineness, framesPerSecond } = order;
  const plan = planFilm(
    scenes.map(({ step }) => step),
    order.seconds,
    framesPerSecond,
  );
  const arrangement = arrange(scenes[0].lanes.length, people.identities, companyOf(people));
  const inks = inksOf(order.theme, people.identities);
  const { width, height } = sizeOf(arrangement, fineness);
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d', { willReadFrequently: order.kind === 'gif' });
  if (!ctx) throw new Error(`This browser gives no canvas of ${width} × ${height} pixels.`);
  ctx.scale(fineness, fineness);

  const shownAt = (scene: number, lane: number) => {
    const { record, knobs } = scenes[scene].lanes[lane];
    return { snapshot: fromRecord(record), knobs };
  };
  const circles = arrangement.circles.map((layout, lane) =>
    openCircle({ ctx, layout, inks, pixelRatio: fineness }, people, shownAt(0, lane)),
  );
  let aimed = -1;
  const paint = (scene: number, move: (circle: (typeof circles)[number]) => void) => {
    ctx.fillStyle = inks.paper;
    ctx.fillRect(0, 0, width / fineness, height / fineness);
    for (const [lane, circle] of circles.entries()) {
      if (scene !== aimed) circle.aim(shownAt(scene, lane));
      move(circle);
      circle.paint(order.projection, circleText[order.language]);
    }
    aimed = scene;
    writeCaptions(ctx, arrangement, scenes[scene].captions, order.address, inks);
  };
  let frame = 0;
  return {
    canvas,
    frames: plan.shown.length,
    next() {
      const isEnd = frame === 0 || frame === plan.shown.length - 1;
      const interval = frame < plan.moving ? plan.intervalMs : null;
      paint(plan.shown[frame], (circle) => (isEnd ? circle.settle() : circle.advance(1 / framesPerSecond, interval)));
      frame++;
    },
    still: (scene) => paint(scene, (circle) => circle.settle()),
    pixels: () => ctx.getImageData(0, 0, width, height).data,
  };
}
