// What the kernels of the head share: one workgroup, whose lanes take the samples in turns.

const SHORTEST = 1e-7;
const LANES = 256u;
const PI = 3.14159265;

var<workgroup> lanes: array<vec4f, LANES>;

fn sumOfLanes(value: vec4f, lane: u32) -> vec4f {
  workgroupBarrier(); // until everyone has read the sum before
  lanes[lane] = value;
  for (var stride = LANES / 2u; stride > 0u; stride >>= 1u) {
    workgroupBarrier();
    if (lane < stride) { lanes[lane] += lanes[lane + stride]; }
  }
  workgroupBarrier();
  return lanes[0];
}

// θ ∈ [0, π] of cos θ and sin θ ≥ 0 to 2e-7: the language's own atan2 may be off by 4,096 roundings. Coefficients: Cephes, atanf.
fn angleOf(cosine: f32, sine: f32) -> f32 {
  let across = abs(cosine);
  let isSteep = sine > across;
  let ratio = min(sine, across) / max(max(sine, across), 1e-30);
  let isLarge = ratio > 0.41421356;
  let x = select(ratio, (ratio - 1.0) / (ratio + 1.0), isLarge);
  let z = x * x;
  let series = (((8.05374449538e-2 * z - 1.38776856032e-1) * z + 1.99777106478e-1) * z - 3.33329491539e-1) * z * x + x;
  let acute = series + select(0.0, 0.78539816, isLarge);
  let first = select(acute, 1.57079633 - acute, isSteep);
  return select(first, 3.14159265 - first, cosine < 0.0);
}
