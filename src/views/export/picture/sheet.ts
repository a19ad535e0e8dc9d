/** What a picture for a paper consists of: circles side by side on white, each with what it is below it, and the address. */
import { identitiesOf } from '../../../store/identities.ts';
import { shownLane } from '../../../store/lookBack.ts';
import type { LabState } from '../../../store/state.ts';
import type { Pen } from '../../circle/drawing.ts';
import type { DotLayer } from '../../circle/layers/dots.ts';
import { circleText } from '../../circle/text.ts';
import { arrange, writeCaptions } from './arrangement.ts';
import { captionOf, type Words } from './caption.ts';
import { companyOf, paintAtRest } from './circleOf.ts';
import { inksOf } from './inksOf.ts';

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

/** @param lanes those to be seen, in the order of their circles */
export function createSheet(state: LabState, lanes: readonly number[], address: string, all: Words): Sheet {
  const identities = identitiesOf(state);
  const arrangement = arrange(lanes.length, identities, companyOf(state.people));
  const captions = lanes.map((lane) => captionOf(shownLane(state, lane), state.setup.seed, all));
  const inks = inksOf('light', identities);
  const { width, height, circles } = arrangement;
  return {
    width,
    height,
    paper: inks.paper,
    title: captions.map(({ name }) => name).join(' | '),
    description: captions.map(({ name, facts }) => `${name}: ${facts}.`).join(' '),
    address,
    paint(ctx, pixelRatio, dots) {
      for (const [i, lane] of lanes.entries()) {
        const paper = { ctx, layout: circles[i], inks, pixelRatio };
        paintAtRest(paper, state, lane, circleText[state.view.language], dots);
      }
      writeCaptions(ctx, arrangement, captions, address, inks);
    },
  };
}
