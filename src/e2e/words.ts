/** Words in Latin letters that a Japanese page may hold: names, signs of the field, formats, keys. */
const NAMES = `
  ArcLab ArcFace Softmax softmax Norm-Softmax CosFace SphereFace A-Softmax AdaCos Triplet Center loss Intra Inter Intra-loss Inter-loss
  CM1 CM2 W-EC W-Inter Intra1 Intra2 Inter1 Inter2 CFP-FP TAR FAR ROC LFW AgeDB-30 CASIA ResNet-50 Adam SGD MNIST
  Easy Efficient Effective Engaging Algorithm
  ln cos arccos sin exp ms rad nat min max Eq Figure Table Deng Guo Xue Zafeiriou LeCun Cortes Burges CVPR arXiv et al
  PyTorch TensorFlow NumPy WebGPU WebGL WebAssembly JavaScript CPU GPU SwiftShader
  PNG SVG JSON CSV TSV NPY NPZ MP4 WebM GIF ZIP QR URL HTML iframe zip csv jpg npm mnist numpy load safetensors
  Enter Escape Esc Shift Delete Space Home End
`;
const KNOWN: ReadonlySet<string> = new Set(NAMES.split(/\s+/));

/** @returns the words of two letters or more that are none of these */
export function englishIn(text: string): string[] {
  const words = text.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? [];
  return [...new Set(words.filter((word) => !KNOWN.has(word)))];
}
