// C = A · B in workgroup memory: a workgroup of 8 × 8 makes 32 × 32 of C, an invocation 4 × 4, 16 of the inner dimension
// at a time. The constants that stand before it say how A and B lie: IS_A_ACROSS that A is [inner, rows], else
// [rows, inner]; IS_B_ACROSS that B is [columns, inner], else [inner, columns]. The inner dimension may come in parts:
// part z of C is the sum over its part. C's rows are padded to a multiple of 4, and A's where they are its lines.

struct Shape {
  rows: u32, // of C
  columns4: u32,
  inner: u32, // a multiple of 4 unless it is the lines of both
  innerPerPart: u32, // a multiple of 16
  bAt4: u32,
  cAt4: u32,
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> c: array<vec4f>;

const STRIP = 16u;

var<workgroup> tileA: array<array<vec4f, 8>, STRIP>; // [inner][rows]
var<workgroup> tileB: array<array<vec4f, 8>, STRIP>; // [inner][columns]

// Four neighbours in memory of a matrix whose lines have `width4` times four; zero outside.
fn fromA(line: u32, lines: u32, at4: u32, width4: u32) -> vec4f {
  if (line < lines && at4 < width4) { return a[line * width4 + at4]; }
  return vec4f();
}

fn fromB(line: u32, lines: u32, at4: u32, width4: u32) -> vec4f {
  if (line < lines && at4 < width4) { return b[shape.bAt4 + line * width4 + at4]; }
  return vec4f();
}

// A block of 4 × 4, its lines along the inner dimension.
fn blockOfA(inner4: u32, row4: u32, end: u32) -> mat4x4f {
  if (IS_A_ACROSS) {
    let width4 = shape.rows / 4u;
    let line = 4u * inner4;
    return mat4x4f(
      fromA(line, end, row4, width4), fromA(line + 1u, end, row4, width4),
      fromA(line + 2u, end, row4, width4), fromA(line + 3u, end, row4, width4),
    );
  }
  let width4 = shape.inner / 4u;
  let line = 4u * row4;
  return transpose(mat4x4f(
    fromA(line, shape.rows, inner4, width4), fromA(line + 1u, shape.rows, inner4, width4),
    fromA(line + 2u, shape.rows, inner4, width4), fromA(line + 3u, shape.rows, inner4, width4),
  ));
}

fn blockOfB(inner4: u32, column4: u32, end: u32) -> mat4x4f {
  if (IS_B_ACROSS) {
    let lines = 4u * shape.columns4;
    let width4 = shape.inner / 4u;
    let line = 4u * column4;
    return transpose(mat4x4f(
      fromB(line, lines, inner4, width4), fromB(line + 1u, lines, inner4, width4),
      fromB(line + 2u, lines, inner4, width4), fromB(line + 3u, lines, inner4, width4),
    ));
  }
  let line = 4u * inner4;
  return mat4x4f(
    fromB(line, end, column4, shape.columns4), fromB(line + 1u, end, column4, shape.columns4),
    fromB(line + 2u, end, column4, shape.columns4), fromB(line + 3u, end, column4, shape.columns4),
  );
}

@compute @workgroup_size(8, 8)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let end = min((group.z + 1u) * shape.innerPerPart, shape.inner);
  let inner4 = lane % 4u;
  let outer4 = lane % 32u / 4u;
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  for (var start = group.z * shape.innerPerPart; start < end; start += STRIP) {
    // The lower half of the workgroup brings A, the upper half B, a block of 4 × 4 each.
    if (lane < 32u) {
      let block = blockOfA(start / 4u + inner4, group.y * 8u + outer4, end);
      for (var k = 0u; k < 4u; k++) { tileA[4u * inner4 + k][outer4] = block[k]; }
    } else {
      let block = blockOfB(start / 4u + inner4, group.x * 8u + outer4, end);
      for (var k = 0u; k < 4u; k++) { tileB[4u * inner4 + k][outer4] = block[k]; }
    }
    workgroupBarrier();
    for (var k = 0u; k < STRIP; k++) {
      let four = tileA[k][local.y];
      let right = tileB[k][local.x];
      c0 += four.x * right;
      c1 += four.y * right;
      c2 += four.z * right;
      c3 += four.w * right;
    }
    workgroupBarrier();
  }
  let row = group.y * 32u + local.y * 4u;
  let column = group.x * 8u + local.x;
  if (row >= shape.rows || column >= shape.columns4) { return; }
  let to = shape.cAt4 + (group.z * shape.rows + row) * shape.columns4 + column;
  c[to] = c0;
  c[to + shape.columns4] = c1;
  c[to + 2u * shape.columns4] = c2;
  c[to + 3u * shape.columns4] = c3;
}
