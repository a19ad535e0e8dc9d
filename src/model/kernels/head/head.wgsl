// From the linear layer's output to its gradient, in one workgroup: batch norm of the plane where it has one, logits from the
// curve's table, mean cross-entropy, and the gradients of embeddings and centres, through the normalisations and the damping
// near the origin. ../../head.ts is the same in operations of tfjs and says why; ../../../core/logits.ts one sample at a time.

struct Shape {
  batch: u32, classes: u32, centresAt: u32, statisticsAt: u32, slots: u32,
  isNormed: u32, // 1: the embedding is normalised over the batch
  isDamped: u32, // 1: an angular gradient is weakened near the origin
  classCentresAt: u32, // of three floats a class, after the running statistics
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

const MOST_CLASSES = 256;

var<workgroup> centres: array<vec2f, MOST_CLASSES>; // ŵ, or W where nothing is normalised
var<workgroup> norms: array<f32, MOST_CLASSES>;
var<workgroup> classCentres: array<vec2f, MOST_CLASSES>; // c_y of centre loss
var<workgroup> met: array<f32, MOST_CLASSES>; // samples of each class

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

// log(1 + x), of a small x by its series.
fn log1p(x: f32) -> f32 {
  return select(log(1.0 + x), x * (1.0 - x * (0.5 - x * (0.33333333 - x * 0.25))), abs(x) < 0.02);
}

fn crossOf(a: vec2f, b: vec2f) -> f32 {
  return a.x * b.y - a.y * b.x;
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
  let plane = planeOf(lane);
  for (var j = lane; j < classes; j += LANES) {
    let centre = vec2f(parameters[shape.centresAt + j], parameters[shape.centresAt + classes + j]);
    norms[j] = select(1.0, max(length(centre), SHORTEST), isAngular);
    centres[j] = centre / norms[j];
  }
  workgroupBarrier();
  let parts = max(LANES / classes, 1u);
  if (batch.term == CENTRE) {
    // centreTerm.ts says how class centres begin and follow.
    var own = vec3f();
    for (var i = lane / classes; i < shape.batch && lane < parts * classes; i += parts) {
      if (batch.samples[i].label == lane % classes) { own += vec3f((raw[i] - plane.mean) * plane.inverse, 1.0); }
    }
    lanes[lane] = vec4f(own, 0.0);
    workgroupBarrier();
    if (lane < classes) {
      var sum = vec3f();
      for (var part = 0u; part < parts; part++) { sum += lanes[part * classes + lane].xyz; }
      let at = shape.classCentresAt + 3u * lane;
      let isThere = running[at + 2u] == 1.0;
      let now = select(sum.xy / max(sum.z, 1.0), vec2f(running[at], running[at + 1u]), isThere);
      let next = now - CENTRE_RATE * (sum.z * now - sum.xy) / (1.0 + sum.z);
      classCentres[lane] = now;
      running[at] = next.x;
      running[at + 1u] = next.y;
      running[at + 2u] = select(min(sum.z, 1.0), 1.0, isThere);
    }
    workgroupBarrier();
  }
  let intra = select(0.0, batch.amount / PI, batch.term == INTRA);
  let inter = select(0.0, -batch.amount / (PI * f32(classes - 1u)), batch.term == INTER);

  var totals = vec2f(); // loss, target logit
  var gradientSum = vec2f();
  var gradientAlong = vec2f();
  for (var i = lane; i < shape.batch; i += LANES) {
    let x = (raw[i] - plane.mean) * plane.inverse;
    let label = batch.samples[i].label;
    let slot = batch.samples[i].slot;
    let norm = select(1.0, max(length(x), SHORTEST), isAngular);
    let unit = x / norm;
    let scale = select(select(1.0, norm, isAngular), batch.scale, isScaled);
    let centre = centres[label];
    let cosine = dot(unit, centre);
    let cross = crossOf(unit, centre);
    var own = OnCurve(cosine, 0.0);
    var beside = 0.0; // what the loss has of this sample beside the curve
    if (isAngular) {
      let theta = angleOf(cosine, abs(cross));
      own = lookUp(theta);
      beside = intra * theta;
    }
    if (batch.term == INTER) {
      for (var j = 0u; j < classes; j++) {
        if (j != label) { beside += inter * angleOf(dot(centre, centres[j]), abs(crossOf(centre, centres[j]))); }
      }
    }
    let apart = select(vec2f(), x - classCentres[label], batch.term == CENTRE);
    beside += 0.5 * batch.amount * dot(apart, apart);
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
    totals += vec2f(log1p(ofOthers + (ofOwn - 1.0)) - (ownLogit - most) + beside, ownLogit);

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
    let toTheta = (toOwn * scale * own.slope + intra / count) * sign(cross);
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
    gradient += batch.amount / count * apart;
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
    raw[i] = select(gradient, (gradient - means.xy - raw[i] * means.zw) * plane.inverse, isNormed);
  }

  storageBarrier();
  var dCentre = vec3f(); // and how many are met
  for (var i = lane / classes; i < shape.batch && lane < parts * classes; i += parts) {
    let j = lane % classes;
    dCentre += vec3f(slopes[i * classes + j] * work[i].unit, 0.0);
    if (work[i].label == j) { dCentre += vec3f(work[i].across, 1.0); }
  }
  workgroupBarrier();
  lanes[lane] = vec4f(dCentre, 0.0);
  workgroupBarrier();
  var sum = vec3f();
  if (lane < classes) {
    for (var part = 0u; part < parts; part++) { sum += lanes[part * classes + lane].xyz; }
    met[lane] = sum.z;
  }
  workgroupBarrier();
  if (lane < classes) {
    var gradient = sum.xy;
    let quarter = vec2f(-centres[lane].y, centres[lane].x);
    for (var j = 0u; j < classes && batch.term == INTER; j++) {
      let share = inter * (met[lane] + met[j]) / count;
      gradient -= share * sign(crossOf(centres[lane], centres[j])) * quarter; // 0 for itself
    }
    if (isAngular) { gradient = throughNorm(gradient, centres[lane], norms[lane]); }
    gradients[shape.centresAt + lane] = gradient.x;
    gradients[shape.centresAt + classes + lane] = gradient.y;
  }
}
