// Network input of a batch: each sample's bytes, stretched to about zero mean and unit variance, in stored order.
// One invocation makes four places of one image; y is the image.

struct Shape { bytes: u32 }
@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> batch: Batch;
@group(0) @binding(2) var<storage, read> pixels: array<u32>; // bytes, [n, bytes]
@group(0) @binding(3) var<storage, read> orders: array<vec4u>; // [moves, bytes]
@group(0) @binding(4) var<storage, read_write> images: array<vec4f>; // [b, bytes]

fn byteAt(place: u32) -> f32 {
  return f32((pixels[place >> 2u] >> ((place & 3u) << 3u)) & 255u);
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let places = shape.bytes / 4u;
  if (id.x >= places) { return; }
  let sample = batch.samples[id.y];
  let source = orders[sample.order * places + id.x];
  let start = sample.image * shape.bytes;
  let bytes = vec4f(byteAt(start + source.x), byteAt(start + source.y), byteAt(start + source.z), byteAt(start + source.w));
  images[id.y * places + id.x] = (bytes / 255.0 - 0.5) / 0.25;
}
