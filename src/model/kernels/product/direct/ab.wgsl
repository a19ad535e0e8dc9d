// C [m, n] = A [m, k] · B [k, n] without workgroup memory: one invocation makes 8 rows × 4 columns in registers.
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
  let k = shape.inner4;
  let n = shape.columns4;
  var at = row * k;
  var source = shape.weightAt4 + column;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  for (var i = 0u; i < k; i++) {
    let block = mat4x4f(b[source], b[source + n], b[source + 2u * n], b[source + 3u * n]);
    c0 += block * a[at];
    c1 += block * a[at + k];
    c2 += block * a[at + 2u * k];
    c3 += block * a[at + 3u * k];
    c4 += block * a[at + 4u * k];
    c5 += block * a[at + 5u * k];
    c6 += block * a[at + 6u * k];
    c7 += block * a[at + 7u * k];
    at++;
    source += 4u * n;
  }
  let to = row * n + column;
  c[to] = c0;
  c[to + n] = c1;
  c[to + 2u * n] = c2;
  c[to + 3u * n] = c3;
  c[to + 4u * n] = c4;
  c[to + 5u * n] = c5;
  c[to + 6u * n] = c6;
  c[to + 7u * n] = c7;
}
