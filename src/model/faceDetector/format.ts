/** The packed file of the face detector: what the packer writes and the page reads. Decompressed (raw deflate), it is the
 *  length of a JSON text as four bytes, low byte first; the text, with the graph and what each weight is; and the weights,
 *  the lowest bytes of all their 32-bit numbers first, then the next: most numbers have only zeros in two of the four
 *  places, which compress to nothing once they lie together. */

/** Layers and weights as tfjs-converter takes them. */
export interface StoredModel {
  modelTopology: object;
  weightSpecs: { name: string; shape: number[]; dtype: 'float32' | 'int32' }[];
  weightData: ArrayBuffer;
}

/** @param model whose weights are 32-bit numbers */
export function layOut({ weightData, ...description }: StoredModel): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(description));
  const weights = new Uint8Array(weightData);
  const count = weights.length / 4;
  const out = new Uint8Array(4 + text.length + weights.length);
  new DataView(out.buffer).setUint32(0, text.length, true);
  out.set(text, 4);
  for (let i = 0; i < weights.length; i++) out[4 + text.length + (i % 4) * count + Math.floor(i / 4)] = weights[i];
  return out;
}

/** @throws Error when the file is not whole */
async function unpack(packed: Blob): Promise<StoredModel> {
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const start = 4 + new DataView(bytes.buffer).getUint32(0, true);
  const description: Omit<StoredModel, 'weightData'> = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)));
  const weights = new Uint8Array(bytes.length - start);
  const count = weights.length / 4;
  for (let i = 0; i < weights.length; i++) weights[i] = bytes[start + (i % 4) * count + Math.floor(i / 4)];
  return { ...description, weightData: weights.buffer };
}

/** Fetches and unpacks the face detector. @param url the default export of 'virtual:face-detector' */
export async function loadModel(url: string): Promise<StoredModel> {
  const cure = 'Reload the page, or go on without finding faces.';
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(`The face detector could not be loaded (${error}). ${cure}`);
  });
  if (!response.ok) throw new Error(`The face detector answered ${response.status}. ${cure}`);
  return unpack(await response.blob()).catch((error: unknown) => {
    throw new Error(`The face detector arrived broken (${error}). ${cure}`);
  });
}
