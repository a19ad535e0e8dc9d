/** How circles stand side by side in a file, each with what it is below it, and the address at the foot. */
import type { Pen } from '../../circle/drawing.ts';
import type { Inks } from '../../circle/inks.ts';
import { type Company, type Layout, layOut } from '../../circle/layout.ts';

/** A circle's box, px: one is as wide as a column of a paper (9.5 cm at 96 px an inch), two as its page. */
const SIDE = 360;
const MOST_IN_A_ROW = 3;
const EDGE = 8;
const NAME = { size: 12, below: 16 };
const FACTS = { size: 10, below: 31 };
const CAPTION = 42;
const ADDRESS = { size: 7, height: 14 };

export interface Caption {
  readonly name: string;
  readonly facts: string;
}

export interface Arrangement {
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly circles: readonly Layout[];
}

/** @param count of circles */
export function arrange(count: number, identities: number, company: Company): Arrangement {
  const columns = Math.min(count, MOST_IN_A_ROW);
  const rows = Math.ceil(count / columns);
  const circles = Array.from({ length: count }, (_, i) => {
    const layout = layOut(SIDE, SIDE, identities, company);
    const left = EDGE + (i % columns) * SIDE;
    const top = EDGE + Math.floor(i / columns) * (SIDE + CAPTION);
    return { ...layout, cx: layout.cx + left, cy: layout.cy + top };
  });
  return {
    width: columns * SIDE + 2 * EDGE,
    height: rows * (SIDE + CAPTION) + ADDRESS.height + 2 * EDGE,
    circles,
  };
}

/** Everything that is not a circle. */
export function writeCaptions(
  ctx: Pen,
  { width, height, circles }: Arrangement,
  captions: readonly Caption[],
  address: string,
  { ink, soft, fontFamily }: Inks,
): void {
  const write = (text: string, x: number, y: number, font: string, colour: string) => {
    ctx.font = `${font} ${fontFamily}`;
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
  };
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  for (const [i, { name, facts }] of captions.entries()) {
    const { cx, cy } = circles[i];
    write(name, cx, cy + SIDE / 2 + NAME.below, `600 ${NAME.size}px`, ink);
    write(facts, cx, cy + SIDE / 2 + FACTS.below, `400 ${FACTS.size}px`, soft);
  }
  ctx.font = `400 ${ADDRESS.size}px ${fontFamily}`;
  write(shortened(ctx, address, width - 2 * EDGE), width / 2, height - EDGE, `400 ${ADDRESS.size}px`, soft);
}

/** As much as there is room for; the file itself holds all of it. */
function shortened(ctx: Pen, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  let kept = text;
  while (kept !== '' && ctx.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}
