// Batch norm and PReLU of a block of rows, four columns an invocation. `main` merges the batch's own statistics, keeps
// them, and moves the running ones towards them; `infer` normalises by the running ones.

@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read> z: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> running: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> out: array<vec4f>;
@group(0) @binding(5) var<storage, read> batch: Batch;
@group(0) @binding(6) var<storage, read> partials: array<vec4f>; // [blocks, 2, columns]
@group(0) @binding(7) var<storage, read_write> moments: array<vec4f>; // this batch's

fn normalise(block: Block, mean: vec4f, variance: vec4f) {
  let n = shape.columns4;
  let column = block.column;
  let slope = parameters[shape.gammaAt4 + column] * inverseSqrt(variance + EPSILON);
  let shift = parameters[shape.gammaAt4 + n + column] - mean * slope;
  let alpha = parameters[shape.gammaAt4 + 2u * n + column];
  for (var at = block.start; at < block.end; at += n) {
    let y = z[at] * slope + shift;
    out[at] = max(y, vec4f()) + alpha * min(y, vec4f());
  }
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let block = blockOf(id.x);
  let column = block.column;
  if (block.index >= shape.blocks) { return; }
  var mean = vec4f();
  var squares = vec4f();
  var count = 0.0;
  for (var i = 0u; i < shape.blocks; i++) {
    let rows = f32(min(shape.rowsPerBlock, shape.rows - i * shape.rowsPerBlock));
    let distance = partials[2u * i * n + column] - mean;
    mean += distance * (rows / (count + rows));
    squares += partials[(2u * i + 1u) * n + column] + distance * distance * (count * rows / (count + rows));
    count += rows;
  }
  let variance = squares / count;
  if (block.index == 0u) {
    let at = shape.statisticsAt4 + column;
    moments[at] = mean;
    moments[at + n] = variance;
    running[at] = mix(running[at], mean, batch.statisticsRate);
    running[at + n] = mix(running[at + n], variance, batch.statisticsRate);
  }
  normalise(block, mean, variance);
}

@compute @workgroup_size(64)
fn infer(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let block = blockOf(id.x);
  let column = block.column;
  if (block.index >= shape.blocks) { return; }
  let at = shape.statisticsAt4 + column;
  normalise(block, running[at], running[at + n]);
}
