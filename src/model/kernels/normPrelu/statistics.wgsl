// Mean of each column and sum of squared distances from it, block of rows by block of rows; the kernels that follow merge
// the blocks. Distances are taken from the block's first row, so that a large mean costs no digits.

struct Shape { rows: u32, columns4: u32, blocks: u32, rowsPerBlock: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> z: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> partials: array<vec4f>; // [blocks, 2, columns]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let column = id.x % n;
  let block = id.x / n;
  if (block >= shape.blocks) { return; }
  let first = block * shape.rowsPerBlock;
  let end = min(first + shape.rowsPerBlock, shape.rows);
  let origin = z[first * n + column];
  var sum = vec4f();
  var squares = vec4f();
  for (var at = first * n + column; at < end * n; at += n) {
    let distance = z[at] - origin;
    sum += distance;
    squares += distance * distance;
  }
  let mean = sum / f32(end - first);
  partials[2u * block * n + column] = origin + mean;
  partials[(2u * block + 1u) * n + column] = max(squares - sum * mean, vec4f());
}
