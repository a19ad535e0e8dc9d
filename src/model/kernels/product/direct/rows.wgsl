// What both products of a layer's rows with its weight start with.

struct Shape { rows: u32, inner4: u32, columns4: u32, weightAt4: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<vec4f>;
@group(0) @binding(2) var<storage, read> b: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> c: array<vec4f>;

// The first of an invocation's 8 columns, in vectors of four, and of its 8 rows.
fn columnOf(invocation: u32) -> u32 { return invocation % (shape.columns4 / 2u) * 2u; }
fn rowOf(invocation: u32) -> u32 { return invocation / (shape.columns4 / 2u) * 8u; }
