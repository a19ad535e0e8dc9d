// C [k, n] = A [m, k]ᵀ · B [m, n] without workgroup memory, the m rows in parts: part y of C is the sum over its rows,
// and whoever reads C adds the parts up. One invocation makes 8 × 4 of C in registers; k is a multiple of 8, n of 4.

struct Shape { rows: u32, columnsOfA4: u32, columnsOfB4: u32, rowsPerPart: u32, partsAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> parts: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let k = shape.columnsOfA4;
  let n = shape.columnsOfB4;
  let column = id.x % n;
  let pair = id.x / n * 2u;
  if (pair >= k) { return; }
  let first = id.y * shape.rowsPerPart;
  let end = min(first + shape.rowsPerPart, shape.rows);
  var atA = first * k + pair;
  var atB = first * n + column;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  for (var row = first; row < end; row++) {
    let upper = a[atA];
    let lower = a[atA + 1u];
    let right = b[atB];
    c0 += upper.x * right;
    c1 += upper.y * right;
    c2 += upper.z * right;
    c3 += upper.w * right;
    c4 += lower.x * right;
    c5 += lower.y * right;
    c6 += lower.z * right;
    c7 += lower.w * right;
    atA += k;
    atB += n;
  }
  let to = shape.partsAt4 + (id.y * 4u * k + 4u * pair) * n + column;
  parts[to] = c0;
  parts[to + n] = c1;
  parts[to + 2u * n] = c2;
  parts[to + 3u * n] = c3;
  parts[to + 4u * n] = c4;
  parts[to + 5u * n] = c5;
  parts[to + 6u * n] = c6;
  parts[to + 7u * n] = c7;
}
