// Matrix products on the heap, 4 × 8 places of the result at a time in registers. Arguments named like tensors are byte
// addresses. Both take as much at a time as stays in the fastest cache, and add what that gives to the result.

const CACHE_BYTES: i32 = 24576;
const ROWS: i32 = 32;

// a·b of a [m, depth] and b [depth, n]; m a multiple of 4 and n of 8.
export function product(a: usize, b: usize, out: usize, m: i32, depth: i32, n: i32): void {
  memory.fill(out, 0, m * n * 4);
  const run = max(16, CACHE_BYTES / 2 / (n * 4));
  for (let row = 0; row < m; row += ROWS) {
    const end = min(row + ROWS, m);
    for (let k = 0; k < depth; k += run) {
      const length = min(run, depth - k);
      for (let i = row; i < end; i += 4) {
        for (let j = 0; j < n; j += 8) {
          tile(a + (i * depth + k) * 4, depth * 4, 4, b + (k * n + j) * 4, out + (i * n + j) * 4, n * 4, length);
        }
      }
    }
  }
}

// aᵀ·b of a [depth, m] and b [depth, n]; m a multiple of 4 and n of 8.
export function productTransposed(a: usize, b: usize, out: usize, depth: i32, m: i32, n: i32): void {
  memory.fill(out, 0, m * n * 4);
  const run = max(16, CACHE_BYTES / ((m + n) * 4));
  for (let k = 0; k < depth; k += run) {
    const length = min(run, depth - k);
    for (let i = 0; i < m; i += 4) {
      for (let j = 0; j < n; j += 8) {
        tile(a + (k * m + i) * 4, 4, m * 4, b + (k * n + j) * 4, out + (i * n + j) * 4, n * 4, length);
      }
    }
  }
}

// Adds to 4 × 8 places of the result; aRow bytes on is the next of the four, aNext bytes on the next to be summed over.
// @ts-ignore: decorator
@inline
function tile(a: usize, aRow: usize, aNext: usize, b: usize, out: usize, stride: usize, length: i32): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  const end = b + length * stride;
  for (; b < end; a += aNext, b += stride) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const a0 = v128.load_splat<f32>(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, left));
    c01 = f32x4.add(c01, f32x4.mul(a0, right));
    const a1 = v128.load_splat<f32>(a + aRow);
    c10 = f32x4.add(c10, f32x4.mul(a1, left));
    c11 = f32x4.add(c11, f32x4.mul(a1, right));
    const a2 = v128.load_splat<f32>(a + 2 * aRow);
    c20 = f32x4.add(c20, f32x4.mul(a2, left));
    c21 = f32x4.add(c21, f32x4.mul(a2, right));
    const a3 = v128.load_splat<f32>(a + 3 * aRow);
    c30 = f32x4.add(c30, f32x4.mul(a3, left));
    c31 = f32x4.add(c31, f32x4.mul(a3, right));
  }
  addRow(out, c00, c01);
  addRow(out + stride, c10, c11);
  addRow(out + 2 * stride, c20, c21);
  addRow(out + 3 * stride, c30, c31);
}

// @ts-ignore: decorator
@inline
function addRow(out: usize, left: v128, right: v128): void {
  v128.store(out, f32x4.add(v128.load(out), left));
  v128.store(out, f32x4.add(v128.load(out, 16), right), 16);
}
