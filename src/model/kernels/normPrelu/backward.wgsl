// Gradient of batch norm and PReLU with respect to z, written over the one with respect to out, and those of gamma, beta
// and alpha. A block of rows, four columns an invocation.

@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read> moments: array<vec4f>;
@group(0) @binding(3) var<storage, read> z: array<vec4f>;
@group(0) @binding(4) var<storage, read> partials: array<vec4f>; // [blocks, 3, columns]
@group(0) @binding(5) var<storage, read_write> gradients: array<vec4f>; // laid out as the parameters
@group(0) @binding(6) var<storage, read_write> dFlow: array<vec4f>; // dOut in, dz out

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let block = blockOf(id.x);
  let column = block.column;
  if (block.index >= shape.blocks) { return; }
  var dGamma = vec4f();
  var dBeta = vec4f();
  var dAlpha = vec4f();
  for (var i = 0u; i < shape.blocks; i++) {
    dGamma += partials[3u * i * n + column];
    dBeta += partials[(3u * i + 1u) * n + column];
    dAlpha += partials[(3u * i + 2u) * n + column];
  }
  if (block.index == 0u) {
    gradients[shape.gammaAt4 + column] = dGamma;
    gradients[shape.gammaAt4 + n + column] = dBeta;
    gradients[shape.gammaAt4 + 2u * n + column] = dAlpha;
  }
  let mean = moments[shape.statisticsAt4 + column];
  let inverse = inverseSqrt(moments[shape.statisticsAt4 + n + column] + EPSILON);
  let gamma = parameters[shape.gammaAt4 + column];
  let beta = parameters[shape.gammaAt4 + n + column];
  let alpha = parameters[shape.gammaAt4 + 2u * n + column];
  let meanGamma = dGamma / f32(shape.rows);
  let meanBeta = dBeta / f32(shape.rows);
  for (var at = block.start; at < block.end; at += n) {
    let normalised = (z[at] - mean) * inverse;
    let given = dFlow[at];
    let dy = select(given * alpha, given, normalised * gamma + beta > vec4f());
    dFlow[at] = (dy - meanBeta - normalised * meanGamma) * gamma * inverse;
  }
}
