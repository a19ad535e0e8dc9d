/** Every style of hair or headwear by its name. One line here and one drawing function add a style. */
import { type Pen, setDepth } from '../pen.ts';
import type { Person } from '../person.ts';
import type { HairKind } from '../traits.ts';
import { drawBald, drawBalding, drawBaldingBack, drawBuzz } from './bare.ts';
import { drawBeanie, drawHijab, drawHijabBack, drawHijabWrap, drawTurban } from './cloth.ts';
import { drawAfro, drawAfroBack, drawCurls, drawCurlsBack } from './curly.ts';
import { drawBob, drawBobBack, drawLong, drawLongBack, drawWavy, drawWavyBack } from './long.ts';
import { drawCrop, drawPixie, drawQuiff, drawSidePart } from './short.ts';
import { drawBraids, drawBraidsBack, drawBun, drawBunBack, drawPonytail, drawPonytailBack } from './tied.ts';

type Draw = (pen: Pen, person: Person) => void;

interface Style {
  /** Behind head, neck and shoulders. */
  readonly back?: Draw;
  /** Over the clothes, behind the chin. */
  readonly middle?: Draw;
  /** On the head, over brows and ears where it reaches them. */
  readonly front: Draw;
}

const STYLES: Record<HairKind, Style> = {
  bald: { front: drawBald },
  balding: { back: drawBaldingBack, front: drawBalding },
  buzz: { front: drawBuzz },
  crop: { front: drawCrop },
  sidePart: { front: drawSidePart },
  quiff: { front: drawQuiff },
  pixie: { front: drawPixie },
  curls: { back: drawCurlsBack, front: drawCurls },
  afro: { back: drawAfroBack, front: drawAfro },
  bob: { back: drawBobBack, front: drawBob },
  long: { back: drawLongBack, front: drawLong },
  wavy: { back: drawWavyBack, front: drawWavy },
  bun: { back: drawBunBack, front: drawBun },
  ponytail: { back: drawPonytailBack, front: drawPonytail },
  braids: { back: drawBraidsBack, front: drawBraids },
  hijab: { back: drawHijabBack, middle: drawHijabWrap, front: drawHijab },
  turban: { front: drawTurban },
  beanie: { front: drawBeanie },
};

const BACK_DEPTH = -0.3;

export function drawHairBack(pen: Pen, person: Person): void {
  setDepth(pen, BACK_DEPTH, 0);
  STYLES[person.traits.hair].back?.(pen, person);
}

export function drawHairMiddle(pen: Pen, person: Person): void {
  STYLES[person.traits.hair].middle?.(pen, person);
}

export function drawHairFront(pen: Pen, person: Person): void {
  STYLES[person.traits.hair].front(pen, person);
}
