/** The samples as paths, for a file: a path for each identity and depth, and in each path dots that do not touch, so that
 *  density shows as depth of colour, as it does where dots are stamped. */
import { type DotLayer, fieldHalf, opacityOf } from '../../circle/layers/dots.ts';
import { dotRadius } from '../../circle/layout.ts';

/** So many upon each other are as good as opaque: at most 0.4^16 of what lies beneath still shows. */
const DEEPEST = 16;

export const dotPaths: DotLayer = (drawing, scene, places) => {
  const { ctx, layout, inks } = drawing;
  const radius = dotRadius(scene.labels.length, layout.arc);
  const half = fieldHalf(layout) - radius;
  const inside = places.map((place, k) =>
    Math.abs(place - (k % 2 === 0 ? layout.cx : layout.cy)) < half ? place : Number.NaN,
  );
  const depths = depthsOf(inside, scene.seen, 2 * radius);
  ctx.lineCap = 'round';
  ctx.lineWidth = 2 * radius;
  for (let depth = 0; depth < DEEPEST; depth++) {
    for (let label = 0; label < scene.identities; label++) {
      let hasDots = false;
      ctx.beginPath();
      for (let i = 0; i < scene.seen; i++) {
        if (depths[i] !== depth || scene.labels[i] !== label) continue;
        // A line to where it begins: with round caps, a dot.
        ctx.moveTo(places[2 * i], places[2 * i + 1]);
        ctx.lineTo(places[2 * i], places[2 * i + 1]);
        hasDots = true;
      }
      if (!hasDots) continue;
      ctx.globalAlpha = opacityOf(drawing, label);
      ctx.strokeStyle = inks.identities[label];
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
  ctx.lineCap = 'butt';
};

/** [seen] the first depth at which a dot touches none of those before it; the last one has room for all, and 255 is no place.
 *  @param places [n, 2]  @param apart from middle to middle */
export function depthsOf(places: Float32Array, seen: number, apart: number): Uint8Array {
  const cells = new Map<string, number[]>();
  const depths = new Uint8Array(seen);
  for (let i = 0; i < seen; i++) {
    const [x, y] = [places[2 * i], places[2 * i + 1]];
    depths[i] = 255;
    if (!Number.isFinite(x + y)) continue;
    const [column, row] = [Math.floor(x / apart), Math.floor(y / apart)];
    let taken = 0;
    for (let cell = 0; cell < 9; cell++) {
      for (const j of cells.get(`${column - 1 + (cell % 3)} ${row - 1 + Math.floor(cell / 3)}`) ?? []) {
        if (Math.hypot(places[2 * j] - x, places[2 * j + 1] - y) < apart) taken |= 1 << depths[j];
      }
    }
    let depth = 0;
    while (depth < DEEPEST - 1 && taken & (1 << depth)) depth++;
    depths[i] = depth;
    const own = `${column} ${row}`;
    cells.set(own, [...(cells.get(own) ?? []), i]);
  }
  return depths;
}
