// C [k, n] = A [m, k]ᵀ · B [m, n] without workgroup memory, the m rows in parts: part y of C is the sum over its rows,
// and whoever reads C adds the parts up. One invocation makes 8 × 8 of C in registers; k and n are multiples of 8.

struct Shape { rows: u32, columnsOfA4: u32, columnsOfB4: u32, rowsPerPart: u32, partsAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> parts: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let k = shape.columnsOfA4;
  let n = shape.columnsOfB4;
  let column = id.x % (n / 2u) * 2u;
  let pair = id.x / (n / 2u) * 2u;
  if (pair >= k) { return; }
  let first = id.y * shape.rowsPerPart;
  let end = min(first + shape.rowsPerPart, shape.rows);
  var atA = first * k + pair;
  var atB = first * n + column;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  var d0 = vec4f(); var d1 = vec4f(); var d2 = vec4f(); var d3 = vec4f();
  var d4 = vec4f(); var d5 = vec4f(); var d6 = vec4f(); var d7 = vec4f();
  for (var row = first; row < end; row++) {
    let upper = a[atA];
    let lower = a[atA + 1u];
    let left = b[atB];
    let right = b[atB + 1u];
    c0 += upper.x * left;
    d0 += upper.x * right;
    c1 += upper.y * left;
    d1 += upper.y * right;
    c2 += upper.z * left;
    d2 += upper.z * right;
    c3 += upper.w * left;
    d3 += upper.w * right;
    c4 += lower.x * left;
    d4 += lower.x * right;
    c5 += lower.y * left;
    d5 += lower.y * right;
    c6 += lower.z * left;
    d6 += lower.z * right;
    c7 += lower.w * left;
    d7 += lower.w * right;
    atA += k;
    atB += n;
  }
  let to = shape.partsAt4 + (id.y * 4u * k + 4u * pair) * n + column;
  parts[to] = c0;
  parts[to + 1u] = d0;
  parts[to + n] = c1;
  parts[to + n + 1u] = d1;
  parts[to + 2u * n] = c2;
  parts[to + 2u * n + 1u] = d2;
  parts[to + 3u * n] = c3;
  parts[to + 3u * n + 1u] = d3;
  parts[to + 4u * n] = c4;
  parts[to + 4u * n + 1u] = d4;
  parts[to + 5u * n] = c5;
  parts[to + 5u * n + 1u] = d5;
  parts[to + 6u * n] = c6;
  parts[to + 6u * n + 1u] = d6;
  parts[to + 7u * n] = c7;
  parts[to + 7u * n + 1u] = d7;
}
