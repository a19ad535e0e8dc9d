// One image from bytes to network input, on the heap. Arguments but the count are byte addresses: of the image's bytes, of
// where in them each value comes from [count] (16 bits), and of the value of every byte [256].

export function gatherImage(bytes: usize, order: usize, values: usize, out: usize, count: i32): void {
  const end = out + count * 4;
  for (; out < end; out += 4, order += 2) {
    store<f32>(out, load<f32>(values + ((<usize>load<u8>(bytes + <usize>load<u16>(order))) << 2)));
  }
}
