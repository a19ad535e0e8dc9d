// The linear layer to the plane: raw [b, 2] = features [b, k] · weight [k, 2]. One invocation a sample. `infer` also
// normalises by the running statistics.

struct Shape { batch: u32, features4: u32, weightAt4: u32, statisticsAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read> features: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> out: array<vec2f>;
@group(0) @binding(4) var<storage, read> running: array<vec4f>;

fn project(row: u32) -> vec2f {
  var sum = vec2f();
  for (var i = 0u; i < shape.features4; i++) {
    let feature = features[row * shape.features4 + i];
    let two = parameters[shape.weightAt4 + 2u * i];
    let next = parameters[shape.weightAt4 + 2u * i + 1u];
    sum += feature.x * two.xy + feature.y * two.zw + feature.z * next.xy + feature.w * next.zw;
  }
  return sum;
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < shape.batch) { out[id.x] = project(id.x); }
}

@compute @workgroup_size(64)
fn infer(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= shape.batch) { return; }
  let moments = running[shape.statisticsAt4]; // mean, variance
  out[id.x] = (project(id.x) - moments.xy) * inverseSqrt(moments.zw + EPSILON);
}
