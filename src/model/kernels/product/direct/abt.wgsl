// C [m, k] = A [m, n] · B [k, n]ᵀ without workgroup memory: one invocation makes 8 × 8 of C in registers.
// Rows are padded to a multiple of 8 in A and C; n is a multiple of 4, k of 8.

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = columnOf(id.x);
  let row = rowOf(id.x);
  if (row >= shape.rows) { return; }
  let n = shape.inner4;
  var at = row * n;
  var source = shape.weightAt4 + 4u * column * n;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  var d0 = vec4f(); var d1 = vec4f(); var d2 = vec4f(); var d3 = vec4f();
  var d4 = vec4f(); var d5 = vec4f(); var d6 = vec4f(); var d7 = vec4f();
  for (var i = 0u; i < n; i++) {
    let left = mat4x4f(b[source], b[source + n], b[source + 2u * n], b[source + 3u * n]);
    let right = mat4x4f(b[source + 4u * n], b[source + 5u * n], b[source + 6u * n], b[source + 7u * n]);
    let a0 = a[at];
    c0 += a0 * left;
    d0 += a0 * right;
    let a1 = a[at + n];
    c1 += a1 * left;
    d1 += a1 * right;
    let a2 = a[at + 2u * n];
    c2 += a2 * left;
    d2 += a2 * right;
    let a3 = a[at + 3u * n];
    c3 += a3 * left;
    d3 += a3 * right;
    let a4 = a[at + 4u * n];
    c4 += a4 * left;
    d4 += a4 * right;
    let a5 = a[at + 5u * n];
    c5 += a5 * left;
    d5 += a5 * right;
    let a6 = a[at + 6u * n];
    c6 += a6 * left;
    d6 += a6 * right;
    let a7 = a[at + 7u * n];
    c7 += a7 * left;
    d7 += a7 * right;
    at++;
    source++;
  }
  let k = shape.columns4;
  let to = row * k + column;
  c[to] = c0;
  c[to + 1u] = d0;
  c[to + k] = c1;
  c[to + k + 1u] = d1;
  c[to + 2u * k] = c2;
  c[to + 2u * k + 1u] = d2;
  c[to + 3u * k] = c3;
  c[to + 3u * k + 1u] = d3;
  c[to + 4u * k] = c4;
  c[to + 4u * k + 1u] = d4;
  c[to + 5u * k] = c5;
  c[to + 5u * k + 1u] = d5;
  c[to + 6u * k] = c6;
  c[to + 6u * k + 1u] = d6;
  c[to + 7u * k] = c7;
  c[to + 7u * k + 1u] = d7;
}
