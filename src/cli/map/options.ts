/** What `npm run map` is asked to do: the command line read by the page's own schemas. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { BACKEND_NAMES, knobsSchema, RANGES, setupSchema } from '../../core/experiment.ts';
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { isMapped, type MapPlan, planMap } from '../../core/map.ts';

export interface MapOptions {
  plan: MapPlan;
  isJson: boolean;
}

const MAPPED = LOSS_NAMES.filter(isMapped);

export const USAGE = `npm run map -- [--loss ${MAPPED.join('|')}] [--seed 1] [--data faces|digits] [--identities 8]
  [--variation 0.6] [--images N] [--steps N] [--batch N] [--margins 0,0.5] [--scales 4,32]
  [--backend ${BACKEND_NAMES.join('|')}] [--json]`;

/** @throws Error whose message names the option, what was given and what is allowed */
export function readOptions(argv: string[]): MapOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      loss: { ...text, default: 'arcface' },
      seed: text,
      data: text,
      identities: text,
      variation: text,
      images: text,
      steps: text,
      batch: text,
      margins: text,
      scales: text,
      backend: { ...text, default: 'wasm' },
      json: { type: 'boolean', default: false },
    },
  });
  const { loss, data, backend } = values;
  const knobs = read(knobsSchema, { loss });
  if (!isMapped(knobs.loss)) {
    throw new Error(`--loss ${loss} has no margin or no scale to map; there are ${MAPPED.join(', ')}.\n${USAGE}`);
  }
  const setup = read(setupSchema, {
    data,
    backend,
    seed: toNumber(values.seed),
    identities: toNumber(values.identities),
    variation: toNumber(values.variation),
  });
  const plan = planMap(setup, knobs);
  return {
    plan: {
      ...plan,
      setup: read(setupSchema, { ...plan.setup, ...given({ imagesPerIdentity: values.images }) }),
      knobs: read(knobsSchema, { ...plan.knobs, ...given({ scheduleSteps: values.steps, batchSize: values.batch }) }),
      margins: readList('margins', values.margins, schemaOf(plan)) ?? plan.margins,
      scales: readList('scales', values.scales, knobsSchema.entries.scale) ?? plan.scales,
    },
    isJson: values.json,
  };
}

function schemaOf({ knob }: MapPlan) {
  return knobsSchema.entries[knob];
}

/** '0,0.5' as numbers, each as the schema wants it. */
function readList(name: string, text: string | undefined, schema: v.GenericSchema<unknown, unknown>): number[] | null {
  if (text === undefined) return null;
  return text.split(',').map((part) => {
    const value = Number(part);
    if (part.trim() === '' || !v.is(schema, value)) {
      const range = name === 'scales' ? `${RANGES.scale.min} … ${RANGES.scale.max}` : 'the range of the loss’s margin';
      throw new Error(`--${name} ${text}: '${part}' is no number in ${range}.\n${USAGE}`);
    }
    return value;
  });
}

/** Those that were given, as numbers. */
function given(texts: Record<string, string | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, Number(text)]])),
  );
}

/** undefined stays so; text that is no number becomes NaN, which every schema refuses. */
function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function read<Schema extends v.GenericSchema>(schema: Schema, values: Record<string, unknown>): v.InferOutput<Schema> {
  const result = v.safeParse(schema, values);
  if (result.success) return result.output;
  throw new Error(`${v.summarize(result.issues)}\n${USAGE}`);
}
