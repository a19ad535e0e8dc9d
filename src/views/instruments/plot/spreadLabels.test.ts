import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels } from './spreadLabels.ts';

const at = (y: number, height = 10) => ({ y, height });

it('leaves labels that are apart where they are wanted', () => {
  expect(spreadLabels([at(80), at(20), at(50)], 0, 100)).toEqual([80, 20, 50]);
});

it('moves two wanted at one height to either side of it', () => {
  expect(spreadLabels([at(50), at(50)], 0, 100)).toEqual([45, 55]);
});

it('puts no label over another or out of the column, whatever is wanted, as long as there is room', () => {
  const label = fc.record({ y: fc.integer({ min: -50, max: 250 }), height: fc.integer({ min: 5, max: 20 }) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 10 }), (labels) => {
      const middles = spreadLabels(labels, 0, 200);
      const spans = labels.map(({ height }, i) => [middles[i] - height / 2, middles[i] + height / 2]);
      spans.sort(([a], [b]) => a - b);
      for (const [i, [from, to]] of spans.entries()) {
        expect(from).toBeGreaterThan(i === 0 ? -1e-9 : spans[i - 1][1] - 1e-9);
        expect(to).toBeLessThan(200 + 1e-9);
      }
    }),
  );
});
