import { ja } from '../views/text/ja.ts';

/** Words in Latin letters that a Japanese page may hold: names, signs of the field, formats, keys. */
const NAMES = `
  ArcLab softmax AdaCos Center loss Intra Inter
  CM1 CM2 NS IntraL InterL TripletL W-EC W-Inter Intra1 Intra2 Inter1 Inter2 CFP-FP TAR FAR ROC LFW AgeDB-30 CASIA ResNet-50 Adam SGD MNIST
  Easy Efficient Effective Engaging Algorithm
  ln cos arccos sin exp ms rad nat min max Eq Figure Table Deng Guo Xue Zafeiriou LeCun Cortes Burges CVPR arXiv et al
  PyTorch TensorFlow NumPy WebGPU WebGL WebAssembly JavaScript CPU GPU SwiftShader
  PNG SVG JSON CSV TSV NPY NPZ MP4 WebM GIF ZIP QR URL HTML iframe zip csv jpg npm mnist numpy load safetensors
  Enter Escape Esc Shift Delete Space Home End
`;
/** A loss whose name is one word is called by it in every language. */
const LOSSES = Object.values(ja.loss.of).map(({ name }) => name);
const KNOWN: ReadonlySet<string> = new Set([...NAMES.split(/\s+/), ...LOSSES]);

/** @returns the words of two letters or more that are none of these */
export function englishIn(text: string): string[] {
  const words = text.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? [];
  return [...new Set(words.filter((word) => !KNOWN.has(word)))];
}
