// Gradients of the linear layer to the plane: dFeatures [b, k] = dRaw [b, 2] · weightᵀ, and dWeight [k, 2] in parts, one a
// block of rows. One invocation takes four features of a block.

struct Shape { batch: u32, features4: u32, weightAt4: u32, blocks: u32, rowsPerBlock: u32, partsAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read> features: array<vec4f>;
@group(0) @binding(3) var<storage, read> dRaw: array<vec2f>;
@group(0) @binding(4) var<storage, read_write> dFeatures: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> parts: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let k = shape.features4;
  let column = id.x % k;
  let block = id.x / k;
  if (block >= shape.blocks) { return; }
  let two = parameters[shape.weightAt4 + 2u * column];
  let next = parameters[shape.weightAt4 + 2u * column + 1u];
  let right = vec4f(two.xz, next.xz);
  let up = vec4f(two.yw, next.yw);
  var dTwo = vec4f();
  var dNext = vec4f();
  let end = min((block + 1u) * shape.rowsPerBlock, shape.batch);
  for (var row = block * shape.rowsPerBlock; row < end; row++) {
    let given = dRaw[row];
    let feature = features[row * k + column];
    dFeatures[row * k + column] = given.x * right + given.y * up;
    dTwo += feature.xxyy * given.xyxy;
    dNext += feature.zzww * given.xyxy;
  }
  let to = shape.partsAt4 + 2u * (block * k + column);
  parts[to] = dTwo;
  parts[to + 1u] = dNext;
}
