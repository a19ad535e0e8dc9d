// Images from bytes to network input, on the heap. Arguments but the counts are byte addresses: of the images' bytes, one
// image after the other; of each image's order, an address itself, which says where in its bytes each value comes from
// [count] (16 bits); and of the value of every byte [256]. The count is a multiple of 4.

export function gatherImages(bytes: usize, orders: usize, values: usize, out: usize, images: i32, count: i32): void {
  for (let i = 0; i < images; i++, orders += 4, bytes += count) {
    let order = <usize>load<u32>(orders);
    const end = out + count * 4;
    for (; out < end; out += 16, order += 8) {
      const four = load<u64>(order);
      store<f32>(out, valueAt(bytes, values, four & 0xffff));
      store<f32>(out, valueAt(bytes, values, (four >> 16) & 0xffff), 4);
      store<f32>(out, valueAt(bytes, values, (four >> 32) & 0xffff), 8);
      store<f32>(out, valueAt(bytes, values, four >> 48), 12);
    }
  }
}

// @ts-ignore: decorator
@inline
function valueAt(bytes: usize, values: usize, place: u64): f32 {
  return load<f32>(values + ((<usize>load<u8>(bytes + <usize>place)) << 2));
}
