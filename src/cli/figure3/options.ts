/** What `npm run figure3` is asked to do: the command line read by the page's own schemas. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { BACKEND_NAMES, type Knobs, knobsSchema, type Setup, setupSchema } from '../../core/experiment.ts';
import { LOSS_KNOBS } from '../../core/losses/knobs.ts';
import { isNumberKnob } from '../../core/losses/loss.ts';
import { LOSS_NAMES, LOSSES, type LossName } from '../../core/losses/registry.ts';

export interface FigureOptions {
  setups: Setup[];
  /** One for each loss, and each s, to train. */
  knobs: Knobs[];
  steps: number;
  isBrowser: boolean;
  isJson: boolean;
  isComparison: boolean;
}

export const USAGE = `npm run figure3 -- [--seeds 1-5 | 1,4,9] [--compare [all] | --loss ${LOSS_NAMES.join('|')}] [--margin 0.5]
  [--knob cosface.m=0.3 --knob arcface.guard=none …] [--scale 32 | --scales 4,8,16,32,64]
  [--data faces|digits] [--identities 8] [--images 1500] [--variation 0.6] [--steps N] [--batch 256]
  [--norm none|batch] [--centres even|random] [--damping on|off] [--rate 0.014]
  [--scale-start 16] [--scale-ramp 0.3] [--backend ${BACKEND_NAMES.join('|')}] [--browser] [--json]`;

/** @throws Error whose message names the option, what was given and what is allowed */
export function readOptions(argv: string[]): FigureOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      seeds: { ...text, default: '1-5' },
      loss: { ...text, default: 'arcface' },
      margin: text,
      knob: { ...text, multiple: true, default: [] },
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
  const isAll = positionals.join() === 'all' && values.compare;
  if (positionals.length > 0 && !isAll) throw new Error(`'${positionals.join(' ')}' is no option.\n${USAGE}`);
  const ownKnobs = readOwnKnobs([
    ...(values.margin === undefined ? [] : [`arcface.m=${values.margin}`]),
    ...values.knob,
  ]);
  if (values.scale !== undefined && values.scales !== undefined) {
    throw new Error(`--scale and --scales were both given; one of them says which s to train with.\n${USAGE}`);
  }
  const scales = (values.scales ?? values.scale)?.split(',') ?? [undefined];
  const knobs = (loss: string, scale: string | undefined) =>
    read(knobsSchema, {
      loss,
      ...ownKnobs,
      scale: toNumber(scale),
      batchSize: toNumber(values.batch),
      learningRate: toNumber(values.rate),
      scheduleSteps: toNumber(steps),
      scaleStart: toNumber(values['scale-start']),
      scaleRamp: toNumber(values['scale-ramp']),
    });
  const losses: readonly string[] = isAll ? LOSS_NAMES : values.compare ? COMPARED : [values.loss];
  // A loss that has no s is trained once.
  const allKnobs = losses.flatMap((loss) =>
    (hasScale(loss) ? scales : scales.slice(0, 1)).map((scale) => knobs(loss, scale)),
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

/** The losses of Figure 3 in its two versions. */
export const COMPARED: readonly LossName[] = ['softmax', 'norm-softmax', 'arcface'];

function hasScale(loss: string): boolean {
  return LOSSES.some(({ name, radius }) => name === loss && radius === 'scale');
}

/** 'cosface.m=0.3' and the like, by their keys in Knobs. */
function readOwnKnobs(texts: readonly string[]): Record<string, string | number | undefined> {
  return Object.fromEntries(
    texts.map((text) => {
      const [key, value = ''] = text.split('=');
      const entry = LOSS_KNOBS.find((it) => it.key === key);
      if (!entry) throw new Error(`--knob ${text}: known are ${LOSS_KNOBS.map((it) => it.key).join(', ')}.\n${USAGE}`);
      return [key, isNumberKnob(entry.knob) ? toNumber(value) : value];
    }),
  );
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
