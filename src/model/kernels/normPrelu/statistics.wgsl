// Mean of each column and sum of squared distances from it, block of rows by block of rows; the kernels that follow merge
// the blocks. Distances are taken from the block's first row, so that a large mean costs no digits.

@group(0) @binding(1) var<storage, read> z: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> partials: array<vec4f>; // [blocks, 2, columns]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let block = blockOf(id.x);
  let column = block.column;
  if (block.index >= shape.blocks) { return; }
  let origin = z[block.start];
  var sum = vec4f();
  var squares = vec4f();
  for (var at = block.start; at < block.end; at += n) {
    let distance = z[at] - origin;
    sum += distance;
    squares += distance * distance;
  }
  let mean = sum / block.rows;
  partials[2u * block.index * n + column] = origin + mean;
  partials[(2u * block.index + 1u) * n + column] = max(squares - sum * mean, vec4f());
}
