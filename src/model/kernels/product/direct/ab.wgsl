// C [m, n] = A [m, k] · B [k, n] without workgroup memory: one invocation makes 8 × 8 of C in registers.
// Rows are padded to a multiple of 8 in A and C; k is a multiple of 4, n of 8.

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = columnOf(id.x);
  let row = rowOf(id.x);
  if (row >= shape.rows) { return; }
  let k = shape.inner4;
  let n = shape.columns4;
  var at = row * k;
  var source = shape.weightAt4 + column;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  var d0 = vec4f(); var d1 = vec4f(); var d2 = vec4f(); var d3 = vec4f();
  var d4 = vec4f(); var d5 = vec4f(); var d6 = vec4f(); var d7 = vec4f();
  for (var i = 0u; i < k; i++) {
    let left = mat4x4f(b[source], b[source + n], b[source + 2u * n], b[source + 3u * n]);
    let right = mat4x4f(b[source + 1u], b[source + n + 1u], b[source + 2u * n + 1u], b[source + 3u * n + 1u]);
    let a0 = a[at];
    c0 += left * a0;
    d0 += right * a0;
    let a1 = a[at + k];
    c1 += left * a1;
    d1 += right * a1;
    let a2 = a[at + 2u * k];
    c2 += left * a2;
    d2 += right * a2;
    let a3 = a[at + 3u * k];
    c3 += left * a3;
    d3 += right * a3;
    let a4 = a[at + 4u * k];
    c4 += left * a4;
    d4 += right * a4;
    let a5 = a[at + 5u * k];
    c5 += left * a5;
    d5 += right * a5;
    let a6 = a[at + 6u * k];
    c6 += left * a6;
    d6 += right * a6;
    let a7 = a[at + 7u * k];
    c7 += left * a7;
    d7 += right * a7;
    at++;
    source += 4u * n;
  }
  let to = row * n + column;
  c[to] = c0;
  c[to + 1u] = d0;
  c[to + n] = c1;
  c[to + n + 1u] = d1;
  c[to + 2u * n] = c2;
  c[to + 2u * n + 1u] = d2;
  c[to + 3u * n] = c3;
  c[to + 3u * n + 1u] = d3;
  c[to + 4u * n] = c4;
  c[to + 4u * n + 1u] = d4;
  c[to + 5u * n] = c5;
  c[to + 5u * n + 1u] = d5;
  c[to + 6u * n] = c6;
  c[to + 6u * n + 1u] = d6;
  c[to + 7u * n] = c7;
  c[to + 7u * n + 1u] = d7;
}
