/** The network as PyTorch, and how its weights are loaded from a file. */
import { FEATURES, type Network } from '../../../model/architecture.ts';
import { kernelOf, networkOf } from './stateDict.ts';

/** @param dimensions of the vectors; null where samples are images  @param file its name */
export function networkCode(dimensions: number | null, embeddingNorm: Network['embeddingNorm'], file: string): string {
  const network = networkOf(dimensions, embeddingNorm);
  const isOfImages = dimensions === null;
  const layers = network.layers.map(([, fanOut], i) => {
    const { side, channels } = kernelOf(network, i, isOfImages);
    return isOfImages
      ? `nn.Conv2d(${channels}, ${fanOut}, ${side}, ${side}, bias=False), nn.BatchNorm2d(${fanOut}), nn.PReLU(${fanOut}),`
      : `nn.Linear(${channels}, ${fanOut}, bias=False), nn.BatchNorm1d(${fanOut}), nn.PReLU(${fanOut}),`;
  });
  const last = `nn.Linear(${FEATURES}, 2, bias=False),`;
  const norm = embeddingNorm === 'batch' ? ' nn.BatchNorm1d(2, affine=False),' : '';
  return [
    'from safetensors.torch import load_file',
    'from torch import nn',
    '',
    'network = nn.Sequential(',
    ...[...layers, `${isOfImages ? 'nn.Flatten(), ' : ''}${last}${norm}`].map((line) => `    ${line}`),
    ')',
    `weights = load_file("${file}")`,
    'W = weights.pop("W")  # [c, 2] class centres',
    'network.load_state_dict(weights)',
    'network.eval()',
    ...(isOfImages
      ? ['# images [n, 3, 32, 32], a byte b as (b / 255 - 0.5) / 0.25', 'x = network(images)  # [n, 2] embeddings']
      : [
          `# vectors [n, ${network.inputs}], each of the first ${dimensions} columns with mean 0 and standard deviation 1`,
          '# over the training rows, the others 0',
          'x = network(vectors)  # [n, 2] embeddings',
        ]),
    '',
  ].join('\n');
}
