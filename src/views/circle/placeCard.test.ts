import { expect, it } from 'vitest';
import { placeCard, visiblePart } from './placeCard.ts';

const WIDE = { left: 0, top: 0, right: 1200, bottom: 800 };
const NARROW = { left: 8, top: 8, right: 382, bottom: 400 };
const CARD = { width: 334, height: 148 };

it('stands in the corner on the dot’s side of a wide box', () => {
  expect(placeCard([900, 100], CARD, WIDE, null)).toMatchObject({ left: 866, top: 0 });
  expect(placeCard([200, 700], CARD, WIDE, null)).toMatchObject({ left: 0, top: 652 });
});

it('stands above or below in a narrow box, away from the dot', () => {
  expect(placeCard([200, 100], CARD, NARROW, null)).toMatchObject({ left: 28, top: 252 });
  expect(placeCard([200, 300], CARD, NARROW, null)).toMatchObject({ left: 28, top: 8 });
});

it('does not change sides while a dot glides about the middle', () => {
  for (const box of [WIDE, NARROW]) {
    const middle = (box.left + box.right) / 2;
    const height = (box.top + box.bottom) / 2;
    const { corner } = placeCard([middle + 40, height + 40], CARD, box, null);
    expect(placeCard([middle - 20, height - 20], CARD, box, corner).corner).toEqual(corner);
    expect(placeCard([middle - 40, height - 40], CARD, box, corner).corner.vertical).not.toBe(corner.vertical);
  }
});

it('keeps to what the reader sees of the circle', () => {
  const window = { left: 0, top: 300, right: 1000, bottom: 1100 };
  expect(visiblePart(WIDE, window, CARD)).toEqual({ left: 0, top: 300, right: 1000, bottom: 800 });
  expect(visiblePart(WIDE, { ...window, top: 700 }, CARD)).toEqual({ ...window, top: 700 });
});
