import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseAddress } from '../../store/address.ts';
import { defaultChoices } from '../../store/defaults.ts';
import { ARTICLE_LANGUAGES } from '../text/names.ts';
import runs from './pictures/runs.json';
import { PLATE_IDS, PLATES, type PlateId, pictureName } from './plates.ts';

const FOLDER = 'src/article/plates/pictures';
const THEMES = ['light', 'dark'] as const;
const REMAKE = 'npm run plates makes it anew';

const filesOf = (id: PlateId) => {
  const plate = PLATES[id];
  const which = 'circles' in plate ? [...plate.circles.keys()] : ARTICLE_LANGUAGES;
  return which.flatMap((its) => THEMES.map((theme) => pictureName(id, its, theme)));
};

it.each(PLATE_IDS)('the plate "%s" is of the run that its link trains again', (id) => {
  const { address } = PLATES[id];
  const { choices, notices } = parseAddress(address, defaultChoices(['en']));
  expect(notices).toEqual([]);
  expect(choices.view.until, 'the link trains to an end').toBe(runs[id].numbers.step);
  expect(runs[id].address, REMAKE).toBe(address);
  for (const file of filesOf(id)) {
    expect(existsSync(`${FOLDER}/${file}`), `${file}: ${REMAKE}`).toBe(true);
    if (file.endsWith('.svg')) {
      const [, sealed = ''] =
        /<metadata>ArcLab (.*?)<\/metadata>/.exec(readFileSync(`${FOLDER}/${file}`, 'utf8')) ?? [];
      expect(sealed.replaceAll('&amp;', '&'), `${file}: ${REMAKE}`).toBe(`#${address}`);
    }
  }
});

it('a circle of a plate is the circle that its link shows', () => {
  for (const id of PLATE_IDS) {
    const plate = PLATES[id];
    if (!('circles' in plate)) continue;
    const { choices } = parseAddress(plate.address, defaultChoices(['en']));
    const order = plate.circles.length === 2 ? [0, 1] : [2, 0, 3, 4, 5, 1];
    expect(choices.knobs).toHaveLength(plate.circles.length);
    for (const [place, circle] of plate.circles.entries()) {
      const knobs = choices.knobs[order[place]];
      expect(knobs.loss).toBe(circle.name.toLowerCase());
      if ('m' in circle) expect(knobs['arcface.m']).toBe(circle.m);
    }
  }
});

it('no picture is left that no plate has, and none is heavy', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'runs.json');
  expect(files.sort()).toEqual(PLATE_IDS.flatMap(filesOf).sort());
  for (const file of files) expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(200_000);
});
