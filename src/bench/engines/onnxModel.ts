/** Our network with given weights as an ONNX model, as anyone would export it for inference: a matrix product, a batch norm
 *  by the running statistics and a PReLU a layer. The bytes are Protocol Buffers; numbers of fields from onnx.proto
 *  (github.com/onnx/onnx, Apache-2.0). */
import { Writer } from 'protobufjs/minimal.js';
import { FEATURES, IMAGE_NETWORK, momentLengths, type Network, parameterLayout } from '../../model/architecture.ts';
import type { LearnerState } from '../../model/learner.ts';

const IR_VERSION = 8;
const OPERATIONS_VERSION = 15;
const TYPE = { float32: 1, int64: 7 };

/** Wire types of Protocol Buffers. */
const VARINT = 0;
const BYTES = 2;

export const INPUT = 'images';
export const OUTPUT = 'embeddings';

/** @returns the bytes of a model that takes INPUT [batch, network.inputs] and gives OUTPUT [batch, 2] */
export function onnxModel(
  { parameters, statistics }: Pick<LearnerState, 'parameters' | 'statistics'>,
  identities: number,
  batch: number,
  network: Network = IMAGE_NETWORK,
): Uint8Array {
  const nodes: Writer[] = [];
  const tensors: Writer[] = [];
  const reshape = (from: string, width: number, to: string) => {
    tensors.push(tensor(`${to}.shape`, TYPE.int64, [2], new Uint8Array(BigInt64Array.of(-1n, BigInt(width)).buffer)));
    nodes.push(node('Reshape', [from, `${to}.shape`], to));
  };
  for (const { name, shape, offset, size } of parameterLayout(identities, network)) {
    if (name !== 'centres') tensors.push(floats(name, shape, parameters.subarray(offset, offset + size)));
  }
  let flow = INPUT;
  let at = 0;
  network.layers.forEach(([fanIn], i) => {
    const length = momentLengths(network)[i];
    for (const name of ['mean', 'variance']) {
      tensors.push(floats(`${name}${i}`, [length], statistics.subarray(at, at + length)));
      at += length;
    }
    reshape(flow, fanIn, `rows${i}`);
    nodes.push(node('MatMul', [`rows${i}`, `weight${i}`], `z${i}`));
    // Its epsilon is ours when it is not given.
    const normInputs = [`z${i}`, `gamma${i}`, `beta${i}`, `mean${i}`, `variance${i}`];
    nodes.push(node('BatchNormalization', normInputs, `y${i}`));
    nodes.push(node('PRelu', [`y${i}`, `alpha${i}`], `out${i}`));
    flow = `out${i}`;
  });
  reshape(flow, FEATURES, 'features');
  nodes.push(node('MatMul', ['features', 'embedding'], OUTPUT));

  const graph = Writer.create();
  for (const each of nodes) message(graph, 1, each);
  text(graph, 2, 'arclab');
  for (const each of tensors) message(graph, 5, each);
  message(graph, 11, matrix(INPUT, batch, network.inputs));
  message(graph, 12, matrix(OUTPUT, batch, 2));
  const model = number(Writer.create(), 1, IR_VERSION);
  message(model, 7, graph);
  message(model, 8, number(Writer.create(), 2, OPERATIONS_VERSION));
  return model.finish();
}

function node(operation: string, inputs: string[], output: string): Writer {
  const writer = Writer.create();
  for (const input of inputs) text(writer, 1, input);
  text(writer, 2, output);
  return text(writer, 4, operation);
}

function floats(name: string, shape: readonly number[], values: Float32Array): Writer {
  return tensor(name, TYPE.float32, shape, new Uint8Array(values.slice().buffer));
}

function tensor(name: string, type: number, shape: readonly number[], bytes: Uint8Array): Writer {
  const writer = Writer.create();
  for (const length of shape) number(writer, 1, length);
  number(writer, 2, type);
  text(writer, 8, name);
  return writer.uint32(tag(9, BYTES)).bytes(bytes);
}

/** What the model says of an input or an output of float32. */
function matrix(name: string, rows: number, columns: number): Writer {
  const shape = Writer.create();
  for (const length of [rows, columns]) message(shape, 1, number(Writer.create(), 1, length));
  const type = message(number(Writer.create(), 1, TYPE.float32), 2, shape);
  return message(text(Writer.create(), 1, name), 2, message(Writer.create(), 1, type));
}

function message(writer: Writer, field: number, content: Writer): Writer {
  return writer.uint32(tag(field, BYTES)).bytes(content.finish());
}

function text(writer: Writer, field: number, value: string): Writer {
  return writer.uint32(tag(field, BYTES)).string(value);
}

function number(writer: Writer, field: number, value: number): Writer {
  return writer.uint32(tag(field, VARINT)).int64(value);
}

function tag(field: number, wireType: number): number {
  return (field << 3) | wireType;
}
