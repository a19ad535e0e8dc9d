// One update of every parameter, four an invocation. A gradient is the sum of its parts; the table says where they are.
// Sources: Kingma & Ba 2015, Algorithm 1; SGD with momentum as in the paper's training settings.

struct Part {
  end4: u32, // the first parameter past it
  from4: u32, // where the first of its parts starts, less where the parameters start
  count: u32,
  stride4: u32,
}
struct Shape { size4: u32, @align(16) table: array<Part, 32> }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> batch: Batch;
@group(0) @binding(2) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> parameters: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> first: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> second: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.x;
  if (at >= shape.size4) { return; }
  var part = 0u;
  while (at >= shape.table[part].end4) { part++; }
  var gradient = vec4f();
  var source = at + shape.table[part].from4;
  for (var i = 0u; i < shape.table[part].count; i++) {
    gradient += gradients[source];
    source += shape.table[part].stride4;
  }
  if (batch.isAdam == 1u) {
    let m = mix(gradient, first[at], BETA1);
    let v = mix(gradient * gradient, second[at], BETA2);
    first[at] = m;
    second[at] = v;
    parameters[at] -= batch.rate * m / (sqrt(v) + ADAM_EPSILON);
  } else {
    let m = first[at] * MOMENTUM + gradient;
    first[at] = m;
    parameters[at] -= batch.rate * m;
  }
}
