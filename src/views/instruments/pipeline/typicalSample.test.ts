import { expect, it } from 'vitest';
import { shot } from '../../../store/fakeClient.ts';
import { typicalSample } from './typicalSample.ts';

const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];

it('is a sample at the median of θ, whatever else there is', () => {
  const [snapshot] = shot(3).lanes;
  const embeddings = Float32Array.from([...at(170), ...at(-40), ...at(5), 0, 0, ...at(10), ...at(60)]);
  const seen = { ...snapshot, embeddings, seen: 6 };
  expect(typicalSample(seen, [0, 0, 0, 0, 0, 0])).toBe(1);
  expect(typicalSample({ ...seen, seen: 0 }, [])).toBeNull();
});
