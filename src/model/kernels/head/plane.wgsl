// Batch norm of the plane, of the kernels of the head that may have one: `raw` in, the running statistics moved on.

struct Plane {
  mean: vec2f,
  inverse: vec2f, // 1 over the deviation
}

// What x is taken off and multiplied by; 0 and 1 where the embedding is not normalised.
fn planeOf(lane: u32) -> Plane {
  if (shape.isNormed != 1u) { return Plane(vec2f(), vec2f(1.0)); }
  let count = f32(shape.batch);
  var sum = vec2f();
  for (var i = lane; i < shape.batch; i += LANES) { sum += raw[i]; }
  let mean = sumOfLanes(vec4f(sum, 0.0, 0.0), lane).xy / count;
  var squares = vec2f();
  for (var i = lane; i < shape.batch; i += LANES) { squares += (raw[i] - mean) * (raw[i] - mean); }
  let variance = sumOfLanes(vec4f(squares, 0.0, 0.0), lane).xy / count;
  if (lane < 4u) {
    let at = shape.statisticsAt + lane;
    running[at] = mix(running[at], vec4f(mean, variance)[lane], batch.statisticsRate);
  }
  return Plane(mean, inverseSqrt(variance + EPSILON));
}
