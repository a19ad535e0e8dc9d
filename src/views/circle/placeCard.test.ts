import { expect, it } from 'vitest';
import { placeCard, visiblePart } from './placeCard.ts';

const WIDE = { left: 0, top: 0, right: 1200, bottom: 800 };
const NARROW = { left: 8, top: 8, right: 382, bottom: 400 };
const CARD = { width: 334, height: 148 };

it('stands in the corner nearest to its dot', () => {
  expect(placeCard([800, 250], CARD, WIDE, null)).toMatchObject({ left: 866, top: 0 });
  expect(placeCard([400, 600], CARD, WIDE, null)).toMatchObject({ left: 0, top: 652 });
});

it('never covers its dot, in a box hardly wider than itself either', () => {
  for (const box of [WIDE, NARROW]) {
    for (let x = box.left; x < box.right; x += 20) {
      for (let y = box.top; y < box.bottom; y += 20) {
        const { left, top } = placeCard([x, y], CARD, box, null);
        const isCovered = x >= left && x <= left + CARD.width && y >= top && y <= top + CARD.height;
        expect(isCovered, `${x}, ${y}`).toBe(false);
      }
    }
  }
});

it('does not change corners while a dot glides about the middle', () => {
  const { corner } = placeCard([640, 440], CARD, WIDE, null);
  expect(placeCard([580, 380], CARD, WIDE, corner).corner).toEqual(corner);
  expect(placeCard([400, 200], CARD, WIDE, corner).corner).not.toEqual(corner);
});

it('keeps to what the reader sees of the circle', () => {
  const window = { left: 0, top: 300, right: 1000, bottom: 1100 };
  expect(visiblePart(WIDE, window, CARD)).toEqual({ left: 0, top: 300, right: 1000, bottom: 800 });
  expect(visiblePart(WIDE, { ...window, top: 700 }, CARD)).toEqual({ ...window, top: 700 });
});
