// From the linear layer's output to its gradient, in one workgroup: batch norm of the plane where it has one, logits from the
// curve's table, mean cross-entropy, and the gradients of embeddings and centres, through the normalisations and the damping
// near the origin. ../../head.ts is the same in operations of tfjs and says why; ../../../core/logits.ts one sample at a time.

struct Shape {
  batch: u32, classes: u32, centresAt: u32, statisticsAt: u32, slots: u32,
  isNormed: u32, // 1: the embedding is normalised over the batch
  isDamped: u32, // 1: an angular gradient is weakened near the origin
}
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> batch: Batch;
@group(0) @binding(2) var<storage, read> parameters: array<f32>;
@group(0) @binding(3) var<storage, read_write> raw: array<vec2f>; // [b, 2] in, its gradient out
@group(0) @binding(4) var<storage, read_write> running: array<f32>;
@group(0) @binding(5) var<storage, read_write> gradients: array<f32>; // laid out as the parameters
@group(0) @binding(6) var<storage, read_write> slopes: array<f32>; // [b, classes] d loss / d cos θ, of the other classes
@group(0) @binding(7) var<storage, read_write> work: array<Work>; // [b]
@group(0) @binding(8) var<storage, read_write> results: array<vec2f>; // [slots] embeddings, then (loss, target logit) of each step

struct Work {
  unit: vec2f, // x̂, or x where nothing is normalised
  across: vec2f, // d loss / d ŵ of the own class
  gradient: vec2f, // d loss / d x
  label: u32,
}

const SHORTEST = 1e-4;
const LANES = 256u;
const MOST_CLASSES = 256;

var<workgroup> lanes: array<vec4f, LANES>;
var<workgroup> centres: array<vec2f, MOST_CLASSES>; // ŵ, or W where nothing is normalised
var<workgroup> norms: array<f32, MOST_CLASSES>;

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

struct OnCurve {
  value: f32,
  slope: f32,
}

// ψ(θ) and its slope.
fn lookUp(theta: f32) -> OnCurve {
  var piece = 0u;
  for (var p = 1u; p < PIECES; p++) { piece = select(piece, p, theta >= batch.starts[p]); }
  let along = (theta - batch.starts[piece]) * batch.cellsPerRadian[piece];
  let cell = min(u32(max(along, 0.0)), CELLS_A_PIECE - 1u);
  let t = along - f32(cell);
  let fit = batch.cells[piece * CELLS_A_PIECE + cell];
  let powers = vec4f(1.0, t, t * t, t * t * t);
  return OnCurve(dot(fit.value, powers), dot(fit.slope, powers));
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

// log(1 + x), of a small x by its series.
fn log1p(x: f32) -> f32 {
  return select(log(1.0 + x), x * (1.0 - x * (0.5 - x * (0.33333333 - x * 0.25))), abs(x) < 0.02);
}

// Gradient through v/‖v‖.
fn throughNorm(gradient: vec2f, unit: vec2f, norm: f32) -> vec2f {
  return (gradient - unit * dot(gradient, unit)) / norm;
}

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  let isAngular = batch.radius != 0u;
  let isScaled = batch.radius == 2u;
  let classes = shape.classes;
  let count = f32(shape.batch);

  let isNormed = shape.isNormed == 1u;
  var mean = vec2f();
  var inverse = vec2f(1.0);
  if (isNormed) {
    var sum = vec2f();
    for (var i = lane; i < shape.batch; i += LANES) { sum += raw[i]; }
    mean = sumOfLanes(vec4f(sum, 0.0, 0.0), lane).xy / count;
    var squares = vec2f();
    for (var i = lane; i < shape.batch; i += LANES) { squares += (raw[i] - mean) * (raw[i] - mean); }
    let variance = sumOfLanes(vec4f(squares, 0.0, 0.0), lane).xy / count;
    inverse = inverseSqrt(variance + EPSILON);
    if (lane < 4u) {
      let at = shape.statisticsAt + lane;
      running[at] = mix(running[at], vec4f(mean, variance)[lane], batch.statisticsRate);
    }
  }
  for (var j = lane; j < classes; j += LANES) {
    let centre = vec2f(parameters[shape.centresAt + j], parameters[shape.centresAt + classes + j]);
    norms[j] = select(1.0, max(length(centre), SHORTEST), isAngular);
    centres[j] = centre / norms[j];
  }
  workgroupBarrier();

  var totals = vec2f(); // loss, target logit
  var gradientSum = vec2f();
  var gradientAlong = vec2f();
  for (var i = lane; i < shape.batch; i += LANES) {
    let x = (raw[i] - mean) * inverse;
    let label = batch.samples[i].label;
    let slot = batch.samples[i].slot;
    let norm = select(1.0, max(length(x), SHORTEST), isAngular);
    let unit = x / norm;
    let scale = select(select(1.0, norm, isAngular), batch.scale, isScaled);
    let centre = centres[label];
    let cosine = dot(unit, centre);
    let cross = unit.x * centre.y - unit.y * centre.x;
    var own = OnCurve(cosine, 0.0);
    if (isAngular) { own = lookUp(angleOf(cosine, abs(cross))); }
    let ownLogit = scale * own.value;

    var most = ownLogit;
    for (var j = 0u; j < classes; j++) {
      if (j != label) { most = max(most, scale * dot(unit, centres[j])); }
    }
    // What the other classes have is summed by itself, so that a loss near 0 keeps its digits.
    let ofOwn = exp(ownLogit - most);
    var ofOthers = 0.0;
    for (var j = 0u; j < classes; j++) {
      if (j != label) { ofOthers += exp(scale * dot(unit, centres[j]) - most); }
    }
    totals += vec2f(log1p(ofOthers + (ofOwn - 1.0)) - (ownLogit - most), ownLogit);

    let total = ofOwn + ofOthers;
    let toOwn = -ofOthers / total / count;
    var dUnit = vec2f();
    var outward = toOwn * own.value; // d loss / d ‖x‖ where that is the radius
    for (var j = 0u; j < classes; j++) {
      var slope = 0.0;
      if (j != label) {
        let toLogit = exp(scale * dot(unit, centres[j]) - most) / total / count;
        slope = toLogit * scale;
        outward += toLogit * dot(unit, centres[j]);
      } else if (!isAngular) {
        slope = toOwn;
      }
      slopes[i * classes + j] = slope;
      dUnit += slope * centres[j];
    }
    // θ grows where x̂ or ŵ turns away from the other: a quarter turn from either, by the side that the other is on.
    let toTheta = toOwn * scale * own.slope * sign(cross);
    dUnit -= toTheta * vec2f(-unit.y, unit.x);
    let across = toTheta * vec2f(-centre.y, centre.x);
    var gradient = dUnit;
    if (isAngular) {
      gradient = throughNorm(dUnit, unit, norm);
      if (!isScaled) {
        gradient += unit * outward;
      } else if (shape.isDamped == 1u) {
        let square = dot(x, x);
        gradient *= sqrt(square / (square + 1.0));
      }
    }
    work[i] = Work(unit, across, gradient, label);
    gradientSum += gradient;
    gradientAlong += gradient * x;
    if (slot < shape.slots) { results[slot] = x; }
    raw[i] = x;
  }
  let means = sumOfLanes(vec4f(gradientSum, gradientAlong), lane) / count;
  let losses = sumOfLanes(vec4f(totals, 0.0, 0.0), lane).xy / count;
  if (lane == 0u) { results[shape.slots + batch.result] = losses; }
  for (var i = lane; i < shape.batch; i += LANES) {
    let gradient = work[i].gradient;
    raw[i] = select(gradient, (gradient - means.xy - raw[i] * means.zw) * inverse, isNormed);
  }

  storageBarrier();
  let parts = max(LANES / classes, 1u);
  var dCentre = vec2f();
  for (var i = lane / classes; i < shape.batch && lane < parts * classes; i += parts) {
    let j = lane % classes;
    dCentre += slopes[i * classes + j] * work[i].unit;
    if (work[i].label == j) { dCentre += work[i].across; }
  }
  workgroupBarrier();
  lanes[lane] = vec4f(dCentre, 0.0, 0.0);
  workgroupBarrier();
  if (lane < classes) {
    var gradient = vec2f();
    for (var part = 0u; part < parts; part++) { gradient += lanes[part * classes + lane].xy; }
    if (isAngular) { gradient = throughNorm(gradient, centres[lane], norms[lane]); }
    gradients[shape.centresAt + lane] = gradient.x;
    gradients[shape.centresAt + classes + lane] = gradient.y;
  }
}
