import { expect, it } from 'vitest';
import { RANGES } from '../../core/experiment.ts';
import { layOut } from './layout.ts';

const SIDES = [300, 374, 406, 584, 760, 944, 1300];
const CROWDS = Array.from({ length: RANGES.identities.max - 1 }, (_, i) => i + 2);

it('has room on the ring for every identity, with some to spare', () => {
  for (const side of SIDES) {
    for (const identities of CROWDS) {
      const { spacing } = layOut(side, side, identities);
      expect(identities * spacing, `${identities} in ${side} px`).toBeLessThan(0.95 * 2 * Math.PI);
    }
  }
});

it('keeps what it draws apart from the centre outwards, and inside of the box', () => {
  for (const side of SIDES) {
    for (const identities of CROWDS) {
      const { arc, bars, pull, marks, medallion, ring, hub } = layOut(side, side, identities);
      expect(hub).toBeLessThan(arc / 4);
      expect(bars).toBeLessThan(pull);
      expect(arc + pull + marks + medallion).toBeLessThan(ring);
      expect(ring + medallion).toBeLessThan(side / 2);
      expect(arc).toBeGreaterThan(0.53 * (side / 2));
    }
  }
});

it('shows sixteen faces that wear their numbers on any page, and sixty-four faces on a large one', () => {
  for (const side of SIDES) expect(layOut(side, side, 16).seat).toBe('face');
  for (const side of [584, 760, 944]) expect(layOut(side, side, 64).seat).toBe('smallFace');
  expect(layOut(374, 374, 64).seat).toBe('number');
});

it('does not shrink the faces of a small cast', () => {
  for (const side of SIDES) expect(layOut(side, side, 16)).toMatchObject({ ...layOut(side, side, 8) });
});

it('makes room for names outside of everything, and numbers of more weight where nobody has a face', () => {
  for (const side of SIDES) {
    for (const identities of CROWDS) {
      const { ring, medallion, names, type, arc, spacing } = layOut(side, side, identities, {
        hasFaces: false,
        hasNames: true,
      });
      expect(ring + medallion).toBeLessThan(names - type / 2);
      expect(names + type / 2).toBeLessThan(side / 2);
      expect(arc).toBeGreaterThan(0.45 * (side / 2));
      expect(identities * spacing).toBeLessThan(0.95 * 2 * Math.PI);
    }
  }
  expect(layOut(760, 760, 8, { hasFaces: false })).toMatchObject({ seat: 'number' });
  expect(layOut(760, 760, 8, { hasFaces: false }).medallion).toBeGreaterThan(layOut(374, 374, 64).medallion);
});

it('shows numbers in place of faces on two circles side by side on a phone, and keeps the arc large', () => {
  const { seat, arc, pull, ring, medallion } = layOut(187, 187, 8);
  expect(seat).toBe('number');
  expect(arc).toBeGreaterThan(0.6 * (187 / 2));
  expect(arc + pull + medallion).toBeLessThan(ring);
});
