// Batch norm and PReLU in place on the heap, four features at a time; formulas in ./contract.ts. Arguments named like
// tensors are byte addresses. Rows are taken in runs that stay in the fastest cache, and a run's sum is added to the total
// as one number, so that sums over many rows keep their digits.
import { inverseRoot, minus, negative, plus, positive, splat, times, timesPlus, whereAbove } from '../heap/lanes';

const RUN: i32 = 32;
const EPSILON: f32 = 1e-5;

// Mean and biased variance [columns] of z [rows, columns]; of differences from the first row, which a large mean leaves exact.
function moments(z: usize, mean: usize, variance: usize, rows: i32, columns: i32): void {
  memory.fill(mean, 0, columns * 4);
  memory.fill(variance, 0, columns * 4);
  const stride: usize = columns * 4;
  for (let row = 0; row < rows; row += RUN) {
    const from = z + row * stride;
    const to = z + min(row + RUN, rows) * stride;
    let j = 0;
    for (; j + 4 <= columns; j += 4) sumRun<v128>(from, to, z, mean, variance, j * 4, stride);
    for (; j < columns; j++) sumRun<f32>(from, to, z, mean, variance, j * 4, stride);
  }
  for (let j: usize = 0; j < stride; j += 4) {
    const shift = load<f32>(mean + j) / <f32>rows;
    store<f32>(variance + j, max<f32>(0, load<f32>(variance + j) / <f32>rows - shift * shift));
    store<f32>(mean + j, load<f32>(z + j) + shift);
  }
}

function sumRun<T>(from: usize, to: usize, pivot: usize, mean: usize, variance: usize, j: usize, stride: usize): void {
  const origin = load<T>(pivot + j);
  let sum = splat<T>(0);
  let squares = splat<T>(0);
  for (let at = from + j; at < to; at += stride) {
    const difference = minus<T>(load<T>(at), origin);
    sum = plus<T>(sum, difference);
    squares = timesPlus<T>(difference, difference, squares);
  }
  store<T>(mean + j, plus<T>(load<T>(mean + j), sum));
  store<T>(variance + j, plus<T>(load<T>(variance + j), squares));
}

export function normPreluInfer(
  z: usize, gamma: usize, beta: usize, alpha: usize, mean: usize, variance: usize, out: usize,
  rows: i32, columns: i32,
): void {
  const stride: usize = columns * 4;
  for (let row = 0; row < rows; row += RUN) {
    const from = row * stride;
    const to = min(row + RUN, rows) * stride;
    let j = 0;
    for (; j + 4 <= columns; j += 4) normaliseRun<v128>(from, to, z, gamma, beta, alpha, mean, variance, out, j * 4, stride);
    for (; j < columns; j++) normaliseRun<f32>(from, to, z, gamma, beta, alpha, mean, variance, out, j * 4, stride);
  }
}

function normaliseRun<T>(
  from: usize, to: usize, z: usize, gamma: usize, beta: usize, alpha: usize, mean: usize, variance: usize, out: usize,
  j: usize, stride: usize,
): void {
  const centre = load<T>(mean + j);
  const slope = times<T>(load<T>(gamma + j), inverseRoot<T>(plus<T>(load<T>(variance + j), splat<T>(EPSILON))));
  const offset = load<T>(beta + j);
  const leak = load<T>(alpha + j);
  for (let at = from + j; at < to; at += stride) {
    const y = timesPlus<T>(minus<T>(load<T>(z + at), centre), slope, offset);
    store<T>(out + at, timesPlus<T>(negative<T>(y), leak, positive<T>(y)));
  }
}

export function normPreluForward(
  z: usize, gamma: usize, beta: usize, alpha: usize, out: usize, mean: usize, variance: usize,
  rows: i32, columns: i32,
): void {
  moments(z, mean, variance, rows, columns);
  normPreluInfer(z, gamma, beta, alpha, mean, variance, out, rows, columns);
}

export function normPreluBackward(
  dOut: usize, z: usize, gamma: usize, beta: usize, alpha: usize, mean: usize, variance: usize,
  dz: usize, dGamma: usize, dBeta: usize, dAlpha: usize,
  rows: i32, columns: i32,
): void {
  memory.fill(dGamma, 0, columns * 4);
  memory.fill(dBeta, 0, columns * 4);
  memory.fill(dAlpha, 0, columns * 4);
  const stride: usize = columns * 4;
  for (let row = 0; row < rows; row += RUN) {
    const from = row * stride;
    const to = min(row + RUN, rows) * stride;
    let j = 0;
    for (; j + 4 <= columns; j += 4) gradientSums<v128>(from, to, dOut, z, gamma, beta, alpha, mean, variance, dGamma, dBeta, dAlpha, j * 4, stride);
    for (; j < columns; j++) gradientSums<f32>(from, to, dOut, z, gamma, beta, alpha, mean, variance, dGamma, dBeta, dAlpha, j * 4, stride);
  }
  const share = <f32>1 / <f32>rows;
  for (let row = 0; row < rows; row += RUN) {
    const from = row * stride;
    const to = min(row + RUN, rows) * stride;
    let j = 0;
    for (; j + 4 <= columns; j += 4) gradientRun<v128>(from, to, dOut, z, gamma, beta, alpha, mean, variance, dz, dGamma, dBeta, share, j * 4, stride);
    for (; j < columns; j++) gradientRun<f32>(from, to, dOut, z, gamma, beta, alpha, mean, variance, dz, dGamma, dBeta, share, j * 4, stride);
  }
}

// With n = (z − mean)·inverse and y = γ·n + β: Σ dy·n, Σ dy and Σ dOut·min(y, 0).
function gradientSums<T>(
  from: usize, to: usize, dOut: usize, z: usize, gamma: usize, beta: usize, alpha: usize, mean: usize, variance: usize,
  dGamma: usize, dBeta: usize, dAlpha: usize, j: usize, stride: usize,
): void {
  const centre = load<T>(mean + j);
  const inverse = inverseRoot<T>(plus<T>(load<T>(variance + j), splat<T>(EPSILON)));
  const slope = load<T>(gamma + j);
  const offset = load<T>(beta + j);
  const leak = load<T>(alpha + j);
  let sumGamma = splat<T>(0);
  let sumBeta = splat<T>(0);
  let sumAlpha = splat<T>(0);
  for (let at = from + j; at < to; at += stride) {
    const normalised = times<T>(minus<T>(load<T>(z + at), centre), inverse);
    const y = timesPlus<T>(normalised, slope, offset);
    const d = load<T>(dOut + at);
    const dy = whereAbove<T>(y, d, times<T>(d, leak));
    sumGamma = timesPlus<T>(dy, normalised, sumGamma);
    sumBeta = plus<T>(sumBeta, dy);
    sumAlpha = timesPlus<T>(d, negative<T>(y), sumAlpha);
  }
  store<T>(dGamma + j, plus<T>(load<T>(dGamma + j), sumGamma));
  store<T>(dBeta + j, plus<T>(load<T>(dBeta + j), sumBeta));
  store<T>(dAlpha + j, plus<T>(load<T>(dAlpha + j), sumAlpha));
}

// dz = γ·inverse·(dy − mean of dy − n·mean of dy·n).
function gradientRun<T>(
  from: usize, to: usize, dOut: usize, z: usize, gamma: usize, beta: usize, alpha: usize, mean: usize, variance: usize,
  dz: usize, dGamma: usize, dBeta: usize, share: f32, j: usize, stride: usize,
): void {
  const centre = load<T>(mean + j);
  const inverse = inverseRoot<T>(plus<T>(load<T>(variance + j), splat<T>(EPSILON)));
  const slope = load<T>(gamma + j);
  const offset = load<T>(beta + j);
  const leak = load<T>(alpha + j);
  const factor = times<T>(slope, inverse);
  const lessDy = times<T>(load<T>(dBeta + j), splat<T>(-share));
  const lessDyN = times<T>(load<T>(dGamma + j), splat<T>(-share));
  for (let at = from + j; at < to; at += stride) {
    const normalised = times<T>(minus<T>(load<T>(z + at), centre), inverse);
    const y = timesPlus<T>(normalised, slope, offset);
    const d = load<T>(dOut + at);
    const dy = whereAbove<T>(y, d, times<T>(d, leak));
    store<T>(dz + at, times<T>(factor, timesPlus<T>(normalised, lessDyN, plus<T>(dy, lessDy))));
  }
}
