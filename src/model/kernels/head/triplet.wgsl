// The head of a loss of triplets, in one workgroup, where head.wgsl is of a loss of logits: an anchor a lane, all pairs and all
// negatives of each. triplets.ts is the same with fewer looks and says which negative is taken. W takes no part.

struct Shape {
  batch: u32, classes: u32, centresAt: u32, statisticsAt: u32, slots: u32,
  isNormed: u32, // 1: the embedding is normalised over the batch
  isDamped: u32, // 1: the gradient is weakened near the origin
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> batch: Batch;
@group(0) @binding(2) var<storage, read_write> raw: array<vec2f>; // [b, 2] in, its gradient out
@group(0) @binding(3) var<storage, read_write> running: array<f32>;
@group(0) @binding(4) var<storage, read_write> gradients: array<f32>; // laid out as the parameters
@group(0) @binding(5) var<storage, read_write> turns: array<atomic<i32>>; // [b] d (sum of the losses)/d azimuth: whole numbers
@group(0) @binding(6) var<storage, read_write> places: array<Place>; // [b]
@group(0) @binding(7) var<storage, read_write> results: array<vec2f>; // [slots] embeddings, then (loss, triplets that push)

struct Place {
  x: vec2f,
  azimuth: f32,
  label: u32,
}

const FAR = 10.0; // than any angle

// From b to a, counter-clockwise positive.
fn apart(a: f32, b: f32) -> f32 {
  let turn = a - b;
  return select(turn, turn - 2.0 * PI * sign(turn), abs(turn) > PI);
}

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  let count = f32(shape.batch);
  let isNormed = shape.isNormed == 1u;
  let plane = planeOf(lane);
  for (var i = lane; i < shape.batch; i += LANES) {
    let x = (raw[i] - plane.mean) * plane.inverse;
    let unit = x / max(length(x), SHORTEST);
    let azimuth = angleOf(unit.x, abs(unit.y)) * select(1.0, -1.0, unit.y < 0.0);
    places[i] = Place(x, azimuth, batch.samples[i].label);
    atomicStore(&turns[i], 0);
    let slot = batch.samples[i].slot;
    if (slot < shape.slots) { results[slot] = x; }
  }
  storageBarrier();

  var totals = vec3f(); // loss, pairs, triplets that push
  for (var a = lane; a < shape.batch; a += LANES) {
    let anchor = places[a];
    var farthest = -1.0;
    var farthestAt = 0u;
    for (var n = 0u; n < shape.batch; n++) {
      let angle = abs(apart(anchor.azimuth, places[n].azimuth));
      if (places[n].label != anchor.label && angle > farthest) {
        farthest = angle;
        farthestAt = n;
      }
    }
    for (var p = 0u; p < shape.batch; p++) {
      if (p == a || places[p].label != anchor.label) { continue; }
      let toPositive = apart(anchor.azimuth, places[p].azimuth);
      var nearest = FAR;
      var negative = farthestAt;
      for (var n = 0u; n < shape.batch; n++) {
        let angle = abs(apart(anchor.azimuth, places[n].azimuth));
        if (places[n].label != anchor.label && angle > abs(toPositive) && angle < nearest) {
          nearest = angle;
          negative = n;
        }
      }
      totals.y += 1.0;
      let short = abs(toPositive) + batch.amount - select(nearest, farthest, nearest == FAR);
      if (farthest < 0.0 || short <= 0.0) { continue; }
      totals += vec3f(short, 0.0, 1.0);
      let ofPositive = i32(sign(toPositive));
      let ofNegative = i32(sign(apart(anchor.azimuth, places[negative].azimuth)));
      atomicAdd(&turns[a], ofPositive - ofNegative);
      atomicSub(&turns[p], ofPositive);
      atomicAdd(&turns[negative], ofNegative);
    }
  }
  let sums = sumOfLanes(vec4f(totals, 0.0), lane).xyz;
  let pairs = max(sums.y, 1.0);
  if (lane == 0u) { results[shape.slots + batch.result] = vec2f(sums.x / pairs, sums.z); }
  storageBarrier();

  var gradientSum = vec2f();
  var gradientAlong = vec2f();
  for (var i = lane; i < shape.batch; i += LANES) {
    let x = places[i].x;
    let norm = max(length(x), SHORTEST);
    let square = dot(x, x);
    let damping = select(1.0, sqrt(square / (square + 1.0)), shape.isDamped == 1u);
    let gradient = damping * f32(atomicLoad(&turns[i])) / pairs / (norm * norm) * vec2f(-x.y, x.x);
    raw[i] = gradient;
    gradientSum += gradient;
    gradientAlong += gradient * x;
  }
  let means = sumOfLanes(vec4f(gradientSum, gradientAlong), lane) / count;
  for (var i = lane; i < shape.batch && isNormed; i += LANES) {
    raw[i] = (raw[i] - means.xy - places[i].x * means.zw) * plane.inverse;
  }
  for (var k = lane; k < 2u * shape.classes; k += LANES) { gradients[shape.centresAt + k] = 0.0; }
}
