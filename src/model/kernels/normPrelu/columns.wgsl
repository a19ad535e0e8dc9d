// What every kernel over a layer's columns starts with: an invocation takes four columns of a block of rows.

struct Shape {
  rows: u32, columns4: u32, blocks: u32, rowsPerBlock: u32,
  gammaAt4: u32, // then beta and alpha, each one column vector further
  statisticsAt4: u32, // mean, then variance
}
@group(0) @binding(0) var<uniform> shape: Shape;

struct Block {
  index: u32,
  column: u32,
  start: u32, // where its first row has the column
  end: u32, // past its last row
  rows: f32,
}

fn blockOf(invocation: u32) -> Block {
  let n = shape.columns4;
  let index = invocation / n;
  let first = index * shape.rowsPerBlock;
  let end = min(first + shape.rowsPerBlock, shape.rows);
  return Block(index, invocation % n, first * n + invocation % n, end * n, f32(end - first));
}
