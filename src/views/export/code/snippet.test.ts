import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import { GUARDS } from '../../../core/losses/arcface.ts';
import { curveOf, type Force } from '../../../core/losses/force.ts';
import { LOSS_NAMES } from '../../../core/losses/registry.ts';
import { sampleTerm } from '../../../core/losses/terms.ts';
import { normal, randomStream } from '../../../core/random.ts';
import { settledForce } from '../../../core/schedule.ts';
import { forceOfCase } from '../../../model/caseForce.ts';
import { lossCasesSchema } from '../../../model/caseSchema.ts';
import file from '../../../model/fixtures/loss-cases.json';
import { tripletLoop } from '../../../model/kernels/head/triplets.ts';
import { relativeError } from '../../../model/lossCases.ts';
import { addressIn } from '../address/read.ts';
import { asFunction } from './asFunction.testing.ts';
import { DIALECTS, FRAMEWORKS } from './dialects.ts';
import { psiLines } from './psi.ts';
import { snippet } from './snippet.ts';

const ADDRESS = 'https://example.org/#m=0.5';

/** Every loss as it comes, and ArcFace with every guard. */
const FORCES: readonly Force[] = [
  ...LOSS_NAMES.map((loss) => settledForce({ ...DEFAULT_KNOBS, loss })),
  ...GUARDS.map((guard) => settledForce({ ...DEFAULT_KNOBS, 'arcface.guard': guard })),
];

it('the psi of every loss is the curve that trains', () => {
  let checked = 0;
  for (const force of FORCES) {
    const lines = psiLines(force, DIALECTS.numpy);
    const { value, jumps } = curveOf(force);
    const psi = lines ? asFunction(force, lines) : Math.cos;
    for (let k = 0; k <= 180; k++) {
      const theta = (k / 180) * Math.PI;
      if (force.loss === 'triplet' || jumps.some((jump) => Math.abs(jump - theta) < 1e-9)) continue;
      // As near as the cubics of a loss without a formula of its own come.
      expect(psi(theta), `${force.loss} at ${k}°`).toBeCloseTo(value(theta), 5);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(2500);
});

it('begins with the address, holds the knobs, and leaves no word of the template', () => {
  for (const framework of FRAMEWORKS) {
    for (const force of FORCES) {
      const text = snippet(force, framework, ADDRESS);
      expect(addressIn(new TextEncoder().encode(text))).toBe(ADDRESS);
      expect(text).not.toMatch(/xp\.|undefined|NaN|lambda =/);
    }
    const text = snippet(settledForce({ ...DEFAULT_KNOBS, scale: 20, 'arcface.m': 0.3 }), framework, ADDRESS);
    expect(text).toContain('\ns = 20\nm = 0.3\n');
  }
});

const RUNNER = `
import json, sys
import numpy as np
answers = []
for task in json.load(sys.stdin):
    names = {}
    exec(task["code"], names)
    answer = names["loss_of"](*[np.array(given) for given in task["given"]])
    answers.append(float(answer[0] if isinstance(answer, tuple) else answer))
for framework in json.loads(sys.argv[1]):
    compile(framework, "snippet", "exec")
print(json.dumps(answers))
`;

interface Task {
  name: string;
  code: string;
  given: readonly unknown[];
  wanted: number;
}

/** Of the losses that the reference cases have not got: a batch in the plane against the scalar formulas. */
function batchTasks(): Task[] {
  const random = randomStream(7);
  const draw = (rows: number) => Array.from({ length: rows }, () => [2 * normal(random), 2 * normal(random)]);
  const [x, W, centres] = [draw(24), draw(8), draw(8)];
  const y = x.map((_, i) => i % 8);
  const tasks: Task[] = [];
  for (const force of FORCES) {
    const code = snippet(force, 'numpy', ADDRESS);
    if (force.loss === 'triplet') {
      const m = Number(force.parameters.m);
      const { loss } = tripletLoop(Float32Array.from(x.flat()), y, m);
      tasks.push({ name: force.loss, code, given: [x, y], wanted: loss });
    }
    if (!/intra|inter|centre/.test(force.loss)) continue;
    const base = force.loss === 'centre-loss' ? 'softmax' : 'norm-softmax';
    const terms = x.map((row, i) => sampleTerm(row, W.flat(), y[i], force, centres.flat()));
    const term = terms.reduce((a, b) => a + b) / terms.length;
    const plain = snippet({ ...force, loss: base, parameters: {} }, 'numpy', ADDRESS);
    // Less the loss without the term: what is left is the term.
    const difference = `${code}\nwith_term = loss_of\n${plain}\nwithout = loss_of\ndef loss_of(x, W, y, *c):\n    return with_term(x, W, y, *c)[0] - without(x, W, y)[0], None\n`;
    const given = force.loss === 'centre-loss' ? [x, W, y, centres] : [x, W, y];
    tasks.push({ name: force.loss, code: difference, given, wanted: term });
  }
  return tasks;
}

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

// As suites that need a device run on those that are there.
if (hasNumpy) {
  it('in NumPy itself every loss is that of the reference cases and of the scalar formulas', () => {
    const tasks = batchTasks();
    for (const example of v.parse(lossCasesSchema, file).cases) {
      const force = forceOfCase(example);
      if (typeof force === 'string') continue;
      const given = [example.embeddings, example.centres, example.labels];
      const name = `${example.loss} ${example.m1} ${example.m2} ${example.m3}`;
      tasks.push({ name, code: snippet(force, 'numpy', ADDRESS), given, wanted: example.expected.loss });
    }
    const others = FORCES.flatMap((force) => FRAMEWORKS.map((framework) => snippet(force, framework, ADDRESS)));
    const { stdout, stderr } = spawnSync('python3', ['-c', RUNNER, JSON.stringify(others)], {
      input: JSON.stringify(tasks),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const answers: number[] = JSON.parse(stdout);
    for (const [i, { name, wanted }] of tasks.entries()) {
      expect(relativeError([answers[i]], [wanted]), name).toBeLessThan(1e-6);
    }
    expect(tasks.length).toBe(22);
  });
}
