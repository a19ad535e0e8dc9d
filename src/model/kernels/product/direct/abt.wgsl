// C [m, k] = A [m, n] · B [k, n]ᵀ without workgroup memory: one invocation makes 8 rows × 4 columns in registers.
// Rows are padded to a multiple of 8 in A and C; k and n are multiples of 4.

struct Shape { rows: u32, inner4: u32, columns4: u32, weightAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> c: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = id.x % shape.columns4;
  let row = id.x / shape.columns4 * 8u;
  if (row >= shape.rows) { return; }
  let n = shape.inner4;
  var at = row * n;
  var source = shape.weightAt4 + 4u * column * n;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  for (var i = 0u; i < n; i++) {
    let block = mat4x4f(b[source], b[source + n], b[source + 2u * n], b[source + 3u * n]);
    c0 += a[at] * block;
    c1 += a[at + n] * block;
    c2 += a[at + 2u * n] * block;
    c3 += a[at + 3u * n] * block;
    c4 += a[at + 4u * n] * block;
    c5 += a[at + 5u * n] * block;
    c6 += a[at + 6u * n] * block;
    c7 += a[at + 7u * n] * block;
    at++;
    source++;
  }
  let k = shape.columns4;
  let to = row * k + column;
  c[to] = c0;
  c[to + k] = c1;
  c[to + 2u * k] = c2;
  c[to + 3u * k] = c3;
  c[to + 4u * k] = c4;
  c[to + 5u * k] = c5;
  c[to + 6u * k] = c6;
  c[to + 7u * k] = c7;
}
