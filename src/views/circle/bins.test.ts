import { expect, it } from 'vitest';
import { BINS, binAzimuth, countBins, createBins, densityAt } from './bins.ts';

it('counts every sample once, by identity and in all', () => {
  const bins = createBins(3);
  const azimuths = Float32Array.from({ length: 300 }, (_, i) => i * 0.37 - 50);
  const labels = azimuths.map((_, i) => i % 3);
  countBins(bins, azimuths, labels, 300);
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  expect(sum(bins.totals)).toBeCloseTo(300, 2);
  expect(sum(bins.counts.filter((_, k) => k % 3 === 1))).toBeCloseTo(100, 2);
});

it('shares a sample between the two bins it lies between, across 0° too', () => {
  const bins = createBins(1);
  countBins(bins, [-0.25 * binAzimuth(1)], [0], 1);
  expect(bins.totals[0]).toBeCloseTo(0.75, 3);
  expect(bins.totals[BINS - 1]).toBeCloseTo(0.25, 3);
});

it('leaves out samples without a place and those not seen yet', () => {
  const bins = createBins(1);
  countBins(bins, [Number.NaN, 1, 2], [0, 0, 0], 2);
  expect(bins.totals.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
});

it('tells the density between two bins on the straight line', () => {
  const totals = new Float32Array(BINS);
  totals[0] = 4;
  totals[BINS - 1] = 2;
  expect(densityAt(totals, -0.5 * binAzimuth(1))).toBeCloseTo(3, 3);
});
