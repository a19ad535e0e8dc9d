import { expect, it } from 'vitest';
import { anglesOfSome, pickEvenly, sampleAngles } from './samples.ts';

it('picks as many of each identity, whether they come in turns or one after another', () => {
  const inTurns = Array.from({ length: 12_000 }, (_, i) => i % 8);
  const inBlocks = Array.from({ length: 12_000 }, (_, i) => Math.floor(i / 1500));
  for (const labels of [inTurns, inBlocks]) {
    const counts = new Array(8).fill(0);
    const picked = pickEvenly(labels, 8, 200);
    for (const i of picked) counts[labels[i]]++;
    expect(counts).toEqual(new Array(8).fill(25));
    expect(new Set(picked).size).toBe(200);
  }
});

it('picks every sample of an identity that has few, and none of one that has none', () => {
  expect(pickEvenly([0, 2, 2], 3, 30)).toEqual([0, 1, 2]);
});

it('measures a sample against its own centre and the nearest other', () => {
  const degree = Math.PI / 180;
  const at = (azimuth: number) => [2 * Math.cos(azimuth * degree), 2 * Math.sin(azimuth * degree)];
  const snapshot = {
    embeddings: Float32Array.from([...at(10), Number.NaN, 0, ...at(5)]),
    centres: Float32Array.from([...at(0), ...at(45), ...at(-90)]),
    seen: 2,
  };
  const angles = sampleAngles(snapshot, 0, 0);
  expect(angles?.own).toBeCloseTo(10 * degree, 6);
  expect(angles?.rival).toBeCloseTo(35 * degree, 6);
  expect(angles?.nearest).toBe(1);
  expect(sampleAngles(snapshot, 1, 0)?.nearest).toBe(0);
  expect(sampleAngles(snapshot, 2, 0)?.rival).toBeCloseTo(10 * degree, 6);
  expect(sampleAngles(snapshot, 0, 1)).toBeNull();
  expect(sampleAngles(snapshot, 0, 2)).toBeNull();
});

it('tells of at most 400 samples whose they are and both their angles', () => {
  const few = anglesOfSome(Float32Array.of(1, 0, 0, 2, Number.NaN, 0), [0, 1, 1], Float32Array.of(1, 0, 0, 1));
  expect([...few].map((value) => Number(value.toFixed(4)))).toEqual([0, 0, 1.5708, 1, 0, 1.5708]);
  const labels = Array.from({ length: 2400 }, (_, i) => i % 8);
  const many = anglesOfSome(new Float32Array(4800).fill(1), labels, new Float32Array(16).fill(1));
  expect(many).toHaveLength(3 * 400);
});
