import { expect, it } from 'vitest';
import { DEFAULT_KNOBS, type Knobs } from '../../core/experiment.ts';
import { shot } from '../../store/fakeClient.ts';
import { isPast, printSlot, type SampleNumbers, sampleNumbers } from './sampleNumbers.ts';

/** One picture at θ from its own centre; the centres of three classes a third of a turn apart. */
function numbersAt(theta: number, knobs: Partial<Knobs> = {}, step = 500): SampleNumbers {
  const [lane] = shot(step).lanes;
  const centres = Float32Array.from(
    [0, 1, 2].flatMap((j) => [Math.cos((j * 2 * Math.PI) / 3), Math.sin((j * 2 * Math.PI) / 3)]),
  );
  const snapshot = { ...lane, seen: 1, embeddings: Float32Array.of(3 * Math.cos(theta), 3 * Math.sin(theta)), centres };
  const numbers = sampleNumbers({ knobs: { ...DEFAULT_KNOBS, ...knobs }, snapshot }, [0], 0);
  if (!numbers) throw new Error('The picture has a place.');
  return numbers;
}

it('are those of ArcFace’s equation, worked out by hand', () => {
  const { theta, m, s, psi, others, difference, loss } = numbersAt(0.3, { scale: 8, scaleRamp: 0 });
  expect(theta).toBeCloseTo((0.3 * 180) / Math.PI, 4);
  expect(m).toBeCloseTo((0.5 * 180) / Math.PI, 4);
  expect(s).toBe(8);
  expect(psi).toBeCloseTo(Math.cos(0.8), 6);
  const sum = [1, 2].reduce((all, j) => all + Math.exp(8 * Math.cos(0.3 - (j * 2 * Math.PI) / 3)), 0);
  expect(others).toBeCloseTo(Math.log(sum), 5);
  expect(difference).toBeCloseTo(Math.log(sum) - 8 * Math.cos(0.8), 5);
  const share = Math.exp(8 * Math.cos(0.8)) / (Math.exp(8 * Math.cos(0.8)) + sum);
  expect(loss).toBeCloseTo(-Math.log(share), 5);
});

it('have no margin under Norm-Softmax, and ArcFace’s own under another loss', () => {
  expect(numbersAt(0.3, { loss: 'norm-softmax' }).m).toBe(0);
  expect(numbersAt(0.3, { loss: 'cosface' }).m).toBeCloseTo((0.5 * 180) / Math.PI, 4);
});

it('have s as it is in force: on its ramp while there is one, and as it is set before the first step', () => {
  const { scale, scaleStart } = DEFAULT_KNOBS;
  expect(numbersAt(0.3, {}, 0).s).toBe(scale);
  expect(numbersAt(0.3, {}, 1).s).toBeLessThan(scaleStart + 1);
  expect(numbersAt(0.3, {}, 500).s).toBe(scale);
});

it('say when the margin is no longer added as the equation has it', () => {
  expect(isPast(numbersAt(2.6))).toBe(false);
  expect(isPast(numbersAt(2.7))).toBe(true);
});

it('stay finite where the loss is large', () => {
  expect(numbersAt(2.6, { scale: 128, scaleRamp: 0 }).loss).toBeGreaterThan(100);
});

it('are as wide as ever, and never minus nothing', () => {
  expect(printSlot('theta', 3.14)).toBe('3.1°\u2007\u2007');
  expect(printSlot('theta', 179.96)).toBe('180.0°');
  expect(printSlot('psi', -0.5)).toBe('−0.500');
  expect(printSlot('psi', -0.0001)).toBe('0.000\u2007');
});
