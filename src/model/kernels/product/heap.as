// Matrix products on the heap, 6 × 8 places of the result at a time in registers, or 4 × 8 without relaxed SIMD, where a
// product must have a register of its own before it is added. Arguments named like tensors are byte addresses. Both take as
// much at a time as stays in the fastest cache, and add what that gives to what came before it.
import { timesPlus } from '../heap/lanes';

// Summed over at once: 8 columns of b over so many rows take 2 kB, in lines of their own.
const RUN: i32 = 64;
// Rows of a·b before the next run is begun.
const ROWS: i32 = 48;

// a·b of a [m, depth] and b [depth, n]; m a multiple of 4 and n of 8.
export function product(a: usize, b: usize, out: usize, m: i32, depth: i32, n: i32): void {
  for (let row = 0; row < m; row += ROWS) {
    const end = min(row + ROWS, m);
    for (let k = 0; k < depth; k += RUN) {
      const length = min(RUN, depth - k);
      for (let i = row; i < end; ) {
        const isTall = takesSix(end - i);
        const left = a + (i * depth + k) * 4;
        for (let j = 0; j < n; j += 8) {
          const right = b + (k * n + j) * 4;
          const at = out + (i * n + j) * 4;
          if (isTall) tile(true, left, depth * 4, 4, right, at, n * 4, length, k == 0);
          else tile(false, left, depth * 4, 4, right, at, n * 4, length, k == 0);
        }
        i += isTall ? 6 : 4;
      }
    }
  }
}

// aᵀ·b of a [depth, m] and b [depth, n]; m a multiple of 4 and n of 8.
export function productTransposed(a: usize, b: usize, out: usize, depth: i32, m: i32, n: i32): void {
  for (let k = 0; k < depth; k += RUN) {
    const length = min(RUN, depth - k);
    for (let i = 0; i < m; ) {
      const isTall = takesSix(m - i);
      const left = a + (k * m + i) * 4;
      for (let j = 0; j < n; j += 8) {
        const right = b + (k * n + j) * 4;
        const at = out + (i * n + j) * 4;
        if (isTall) tile(true, left, 4, m * 4, right, at, n * 4, length, k == 0);
        else tile(false, left, 4, m * 4, right, at, n * 4, length, k == 0);
      }
      i += isTall ? 6 : 4;
    }
  }
}

// Whether six rows come next, of a multiple of four that are left of which some sixes and at most two fours are made.
// @ts-ignore: decorator
@inline
function takesSix(left: i32): bool {
  return ASC_FEATURE_RELAXED_SIMD && left >= 6 && left != 8;
}

// 6 × 8 places of the result, or 4 × 8 of them; aRow bytes on is the next of the rows, aNext bytes on the next to be summed
// over. What the places hold is added to, but in the first run.
// @ts-ignore: decorator
@inline
function tile(
  isTall: bool, a: usize, aRow: usize, aNext: usize, b: usize, out: usize, stride: usize, length: i32, isFirst: bool,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  const end = b + length * stride;
  for (; b < end; a += aNext, b += stride) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const a0 = v128.load_splat<f32>(a);
    c00 = timesPlus(a0, left, c00);
    c01 = timesPlus(a0, right, c01);
    const a1 = v128.load_splat<f32>(a + aRow);
    c10 = timesPlus(a1, left, c10);
    c11 = timesPlus(a1, right, c11);
    const a2 = v128.load_splat<f32>(a + 2 * aRow);
    c20 = timesPlus(a2, left, c20);
    c21 = timesPlus(a2, right, c21);
    const a3 = v128.load_splat<f32>(a + 3 * aRow);
    c30 = timesPlus(a3, left, c30);
    c31 = timesPlus(a3, right, c31);
    if (isTall) {
      const a4 = v128.load_splat<f32>(a + 4 * aRow);
      c40 = timesPlus(a4, left, c40);
      c41 = timesPlus(a4, right, c41);
      const a5 = v128.load_splat<f32>(a + 5 * aRow);
      c50 = timesPlus(a5, left, c50);
      c51 = timesPlus(a5, right, c51);
    }
  }
  putRow(out, c00, c01, isFirst);
  putRow(out + stride, c10, c11, isFirst);
  putRow(out + 2 * stride, c20, c21, isFirst);
  putRow(out + 3 * stride, c30, c31, isFirst);
  if (isTall) {
    putRow(out + 4 * stride, c40, c41, isFirst);
    putRow(out + 5 * stride, c50, c51, isFirst);
  }
}

// @ts-ignore: decorator
@inline
function putRow(out: usize, left: v128, right: v128, isFirst: bool): void {
  if (!isFirst) {
    left = f32x4.add(v128.load(out), left);
    right = f32x4.add(v128.load(out, 16), right);
  }
  v128.store(out, left);
  v128.store(out, right, 16);
}
