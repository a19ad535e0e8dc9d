/** What a codec is called, by what an encoder was asked for, such as 'avc1.640028'. */
const NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  avc1: 'H.264',
  vp8: 'VP8',
  vp9: 'VP9',
  vp09: 'VP9',
  av1: 'AV1',
  av01: 'AV1',
};

export function codecName(codec: string): string {
  return NAMES[codec.split('.')[0]] ?? codec;
}
