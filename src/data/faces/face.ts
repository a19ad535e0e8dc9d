/** One picture of one person: back to front, in the order an illustrator would paint it. */
import { drawBackground } from './background.ts';
import { drawBeard, drawMoustache } from './beard.ts';
import { drawBody } from './body.ts';
import { drawBrows } from './brows.ts';
import { develop } from './camera.ts';
import { drawEyes } from './eyes.ts';
import { drawGlasses } from './glasses.ts';
import { drawHairBack, drawHairFront, drawHairMiddle } from './hair/hair.ts';
import { drawEars, drawHead } from './head.ts';
import { drawMarks } from './marks.ts';
import type { Moment } from './moment.ts';
import { drawMouth } from './mouth.ts';
import { drawNose } from './nose.ts';
import { drawOcclusion } from './occlusion.ts';
import { type Pen, setPose } from './pen.ts';
import type { Person } from './person.ts';

/** Length of one face unit, and the face's centre, in a picture of side 1. */
const UNIT = 0.292;
const CENTRE_X = 0.5;
const CENTRE_Y = 0.485;

/** Paints `person` at `moment` and writes side × side × RGB bytes at `offset` of `out`. */
export function drawFace(pen: Pen, person: Person, moment: Moment, out: Uint8Array, offset: number): void {
  const place = { centreX: CENTRE_X + moment.shiftX, centreY: CENTRE_Y + moment.shiftY, unit: UNIT * moment.zoom };
  const head = { ...place, yaw: moment.yaw, pitch: moment.pitch, roll: moment.roll };
  drawBackground(pen.canvas, moment);
  setPose(pen, head);
  drawHairBack(pen, person);
  setPose(pen, { ...place, yaw: moment.yaw * 0.3, pitch: 0, roll: moment.roll * 0.25 });
  drawBody(pen, person, moment);
  setPose(pen, head);
  drawHairMiddle(pen, person);
  drawEars(pen, person);
  drawHead(pen, person, moment);
  drawMarks(pen, person, moment);
  drawBeard(pen, person);
  drawMouth(pen, person, moment);
  drawMoustache(pen, person, moment);
  drawNose(pen, person, moment);
  drawEyes(pen, person, moment);
  drawBrows(pen, person, moment);
  drawHairFront(pen, person);
  if (person.traits.glasses !== moment.swapsGlasses) drawGlasses(pen, person);
  drawOcclusion(pen, person, moment);
  develop(pen.canvas, moment, out, offset);
}
