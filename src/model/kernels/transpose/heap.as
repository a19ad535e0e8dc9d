// Transposes a matrix [rows, columns] of floats on the heap, in squares of four by four. Arguments are byte addresses.

// Columns done before the next four rows are begun: their places in the result stay in the fastest cache.
const TILE: i32 = 64;

export function transpose(x: usize, out: usize, rows: i32, columns: i32): void {
  const stride: usize = columns * 4;
  const outStride: usize = rows * 4;
  const wholeRows = rows & ~3;
  const wholeColumns = columns & ~3;
  for (let tile = 0; tile < wholeColumns; tile += TILE) {
    const end = min(tile + TILE, wholeColumns);
    for (let i = 0; i < wholeRows; i += 4) {
      for (let j = tile; j < end; j += 4) square(x + i * stride + j * 4, out + j * outStride + i * 4, stride, outStride);
    }
  }
  copyScattered(x, out, wholeRows, rows, 0, columns, stride, outStride);
  copyScattered(x, out, 0, wholeRows, wholeColumns, columns, stride, outStride);
}

// @ts-ignore: decorator
@inline
function square(from: usize, to: usize, stride: usize, outStride: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f64>(abLow, cdLow, 0, 2));
  v128.store(to + outStride, v128.shuffle<f64>(abLow, cdLow, 1, 3));
  v128.store(to + 2 * outStride, v128.shuffle<f64>(abHigh, cdHigh, 0, 2));
  v128.store(to + 3 * outStride, v128.shuffle<f64>(abHigh, cdHigh, 1, 3));
}

function copyScattered(
  x: usize, out: usize, fromRow: i32, toRow: i32, fromColumn: i32, toColumn: i32, stride: usize, outStride: usize,
): void {
  for (let i = fromRow; i < toRow; i++) {
    for (let j = fromColumn; j < toColumn; j++) store<f32>(out + j * outStride + i * 4, load<f32>(x + i * stride + j * 4));
  }
}
