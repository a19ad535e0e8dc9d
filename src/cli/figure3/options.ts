/** What `npm run figure3` is asked to do: the command line read by the page's own schemas. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { BACKEND_NAMES, type Knobs, knobsSchema, LOSS_NAMES, type Setup, setupSchema } from '../../core/experiment.ts';

export interface FigureOptions {
  setups: Setup[];
  /** One for each loss, and each s, to train. */
  knobs: Knobs[];
  steps: number;
  isBrowser: boolean;
  isJson: boolean;
  isComparison: boolean;
}

const USAGE = `npm run figure3 -- [--seeds 1-5 | 1,4,9] [--compare | --loss ${LOSS_NAMES.join('|')}] [--margin 0.5]
  [--scale 32 | --scales 4,8,16,32,64]
  [--data faces|digits] [--identities 8] [--images 1500] [--variation 0.6] [--steps N] [--batch 256]
  [--norm none|batch] [--centres even|random] [--damping on|off] [--rate 0.014]
  [--scale-start 16] [--scale-ramp 0.3] [--backend ${BACKEND_NAMES.join('|')}] [--browser] [--json]`;

/** @throws Error whose message names the option, what was given and what is allowed */
export function readOptions(argv: string[]): FigureOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      seeds: { ...text, default: '1-5' },
      loss: { ...text, default: 'arcface' },
      margin: text,
      scale: text,
      scales: text,
      data: text,
      identities: text,
      images: text,
      variation: text,
      norm: text,
      centres: text,
      damping: text,
      steps: text,
      batch: text,
      rate: text,
      'scale-start': text,
      'scale-ramp': text,
      backend: { ...text, default: 'wasm' },
      browser: flag,
      compare: flag,
      json: flag,
    },
  });
  const { steps } = values;
  if (values.scale !== undefined && values.scales !== undefined) {
    throw new Error(`--scale and --scales were both given; one of them says which s to train with.\n${USAGE}`);
  }
  const scales = (values.scales ?? values.scale)?.split(',') ?? [undefined];
  const knobs = (loss: string, scale: string | undefined) =>
    read(knobsSchema, {
      loss,
      margin: toNumber(values.margin),
      scale: toNumber(scale),
      batchSize: toNumber(values.batch),
      learningRate: toNumber(values.rate),
      scheduleSteps: toNumber(steps),
      scaleStart: toNumber(values['scale-start']),
      scaleRamp: toNumber(values['scale-ramp']),
    });
  const losses: readonly string[] = values.compare ? LOSS_NAMES : [values.loss];
  // Raw softmax has no s, and is trained once.
  const allKnobs = losses.flatMap((loss) =>
    (loss === 'softmax' ? scales.slice(0, 1) : scales).map((scale) => knobs(loss, scale)),
  );
  return {
    setups: readSeeds(values.seeds).map((seed) =>
      read(setupSchema, {
        seed,
        data: values.data,
        identities: toNumber(values.identities),
        imagesPerIdentity: toNumber(values.images),
        variation: toNumber(values.variation),
        embeddingNorm: values.norm,
        centres: values.centres,
        damping: toSwitch(values.damping),
        backend: values.backend,
      }),
    ),
    knobs: allKnobs,
    steps: allKnobs[0].scheduleSteps,
    isBrowser: values.browser,
    isJson: values.json,
    isComparison: values.compare,
  };
}

/** '3', '1-5' or '1,4,9-11' as numbers. */
function readSeeds(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    if (!match) throw new Error(`--seeds ${text}: '${part}' is neither a whole number nor a range like 1-5.\n${USAGE}`);
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
}

/** undefined stays so; text that is no number becomes NaN, which every schema refuses. */
function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** undefined stays so; text that is neither 'on' nor 'off' stays text, which the schema refuses. */
function toSwitch(text: string | undefined): boolean | string | undefined {
  return text === 'on' || (text === 'off' ? false : text);
}

function read<Schema extends v.GenericSchema>(schema: Schema, values: Record<string, unknown>): v.InferOutput<Schema> {
  const result = v.safeParse(schema, values);
  if (result.success) return result.output;
  throw new Error(`${v.summarize(result.issues)}\n${USAGE}`);
}
