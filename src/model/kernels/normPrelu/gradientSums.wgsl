// Sums over a block of rows that the gradients of batch norm and PReLU need: of dy·x̂, of dy, and of dOut·y where y < 0.

@group(0) @binding(1) var<storage, read> parameters: array<vec4f>;
@group(0) @binding(2) var<storage, read> moments: array<vec4f>;
@group(0) @binding(3) var<storage, read> z: array<vec4f>;
@group(0) @binding(4) var<storage, read> dOut: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> partials: array<vec4f>; // [blocks, 3, columns]

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = shape.columns4;
  let block = blockOf(id.x);
  let column = block.column;
  if (block.index >= shape.blocks) { return; }
  let mean = moments[shape.statisticsAt4 + column];
  let inverse = inverseSqrt(moments[shape.statisticsAt4 + n + column] + EPSILON);
  let gamma = parameters[shape.gammaAt4 + column];
  let beta = parameters[shape.gammaAt4 + n + column];
  let alpha = parameters[shape.gammaAt4 + 2u * n + column];
  var dGamma = vec4f();
  var dBeta = vec4f();
  var dAlpha = vec4f();
  for (var at = block.start; at < block.end; at += n) {
    let normalised = (z[at] - mean) * inverse;
    let y = normalised * gamma + beta;
    let given = dOut[at];
    let dy = select(given * alpha, given, y > vec4f());
    dGamma += dy * normalised;
    dBeta += dy;
    dAlpha += given * min(y, vec4f());
  }
  partials[3u * block.index * n + column] = dGamma;
  partials[(3u * block.index + 1u) * n + column] = dBeta;
  partials[(3u * block.index + 2u) * n + column] = dAlpha;
}
