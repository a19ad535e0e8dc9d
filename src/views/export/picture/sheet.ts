/** What a picture for a paper consists of: circles side by side on white, each with what it is below it, and the address. */
import { hasScale } from '../../../core/losses/force.ts';
import { settledForce } from '../../../core/schedule.ts';
import { identitiesOf } from '../../../store/identities.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import type { Pen } from '../../circle/drawing.ts';
import type { Inks } from '../../circle/inks.ts';
import type { DotLayer } from '../../circle/layers/dots.ts';
import { isMeaningful } from '../../circle/layers/gap.ts';
import { type Layout, layOut } from '../../circle/layout.ts';
import { circleText } from '../../circle/text.ts';
import type { Formats } from '../../format.ts';
import { laneName } from '../../laneName.ts';
import { identityColour } from '../../palette.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import type { ExportCatalogue } from '../text/catalogue.ts';
import { paintCircle } from './circleOf.ts';

/** A circle's box, px: one is as wide as a column of a paper (9.5 cm at 96 px an inch), two as its page. */
const SIDE = 360;
const MOST_IN_A_ROW = 3;
const EDGE = 8;
const NAME = { size: 12, below: 16 };
const FACTS = { size: 10, below: 31 };
const CAPTION = 42;
const ADDRESS = { size: 7, height: 14 };

/** Light on white, whatever the page's theme; the family that every program has. */
const PAPER = '#ffffff';
const COLOURS = { theme: 'light', paper: PAPER, ink: '#1d1c1a', soft: '#625f58', hairline: '#d9d6cd' } as const;
const ACCENT = '#b3371a';
const FAMILY = 'sans-serif';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  /** @param pixelRatio device px per px  @param dots how they are drawn; as on the page when absent */
  paint(pen: Pen, pixelRatio: number, dots?: DotLayer): void;
}

export interface Words {
  text: Catalogue;
  formats: Formats;
  words: ExportCatalogue;
}

/** @param lanes those to be seen, in the order of their circles */
export function createSheet(state: LabState, lanes: readonly number[], address: string, all: Words): Sheet {
  const columns = Math.min(lanes.length, MOST_IN_A_ROW);
  const rows = Math.ceil(lanes.length / columns);
  const width = columns * SIDE + 2 * EDGE;
  const height = rows * (SIDE + CAPTION) + ADDRESS.height + 2 * EDGE;
  const captions = lanes.map((lane) => captionOf(state, lane, all));
  const identities = identitiesOf(state);
  const inks: Inks = {
    ...COLOURS,
    accent: ACCENT,
    identities: Array.from({ length: identities }, (_, label) => identityColour(label, 'light', identities)),
    fontFamily: FAMILY,
  };
  const write = (ctx: Pen, text: string, x: number, y: number, font: string, colour: string) => {
    ctx.font = `${font} ${FAMILY}`;
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
  };
  return {
    width,
    height,
    paper: PAPER,
    title: captions.map(({ name }) => name).join(' | '),
    description: captions.map(({ name, facts }) => `${name}: ${facts}.`).join(' '),
    address,
    paint(ctx, pixelRatio, dots) {
      for (const [i, lane] of lanes.entries()) {
        const left = EDGE + (i % columns) * SIDE;
        const top = EDGE + Math.floor(i / columns) * (SIDE + CAPTION);
        const layout = movedTo(layOut(SIDE, SIDE, identities, companyOf(state)), left, top);
        paintCircle({ ctx, layout, inks, pixelRatio }, state, lane, circleText[state.view.language], dots);
        const { name, facts } = captions[i];
        ctx.textAlign = 'center';
        ctx.textBaseline = 'alphabetic';
        write(ctx, name, left + SIDE / 2, top + SIDE + NAME.below, `600 ${NAME.size}px`, inks.ink);
        write(ctx, facts, left + SIDE / 2, top + SIDE + FACTS.below, `400 ${FACTS.size}px`, inks.soft);
      }
      ctx.font = `400 ${ADDRESS.size}px ${FAMILY}`;
      const shown = shortened(ctx, address, width - 2 * EDGE);
      write(ctx, shown, width / 2, height - EDGE, `400 ${ADDRESS.size}px`, inks.soft);
    },
  };
}

function companyOf({ people }: LabState) {
  return people ? { hasFaces: people.portraits.length > 0, hasNames: people.names !== null } : {};
}

function movedTo(layout: Layout, left: number, top: number): Layout {
  return { ...layout, cx: layout.cx + left, cy: layout.cy + top };
}

/** The loss with its margin; then s where it has one, the seed, the step, and what was measured. */
function captionOf(state: LabState, lane: number, { text, formats, words }: Words): { name: string; facts: string } {
  const { knobs, snapshot } = shownLane(state, lane);
  const force = settledForce(knobs);
  const facts = hasScale(force) ? [`s = ${formats.short(force.scale)}`] : [];
  facts.push(words.seed(String(state.setup.seed)), words.step(formats.whole(snapshot?.step ?? 0)));
  if (snapshot) {
    const { metrics } = snapshot;
    const say = metrics.minGap90 < 0 ? words.overlap : words.gap;
    if (isMeaningful(metrics)) facts.push(say(formats.degrees(Math.abs(metrics.minGap90))));
    if (Number.isFinite(metrics.heldOutAccuracy)) facts.push(words.accuracy(formats.percent(metrics.heldOutAccuracy)));
  }
  return { name: laneName(knobs, text, formats), facts: facts.join(' · ') };
}

/** As much as there is room for; the file itself holds all of it. */
function shortened(ctx: Pen, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  let kept = text;
  while (kept !== '' && ctx.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}
