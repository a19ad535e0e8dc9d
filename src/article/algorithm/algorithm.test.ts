import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { DEFAULT_KNOBS } from '../../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../../core/logits.ts';
import { normal, randomStream } from '../../core/random.ts';
import { settledForce } from '../../core/schedule.ts';
import { relativeError } from '../../model/lossCases.ts';
import { FRAMEWORKS } from '../../views/export/code/dialects.ts';
import { ARTICLE } from '../text/languages.ts';
import { ARTICLE_LANGUAGES } from '../text/names.ts';
import { codeOf, commentedCode, linesOf, stepOf } from './code.ts';
import { STEP_IDS, STEPS } from './steps.ts';

test('the steps are the nine lines of the paper, each once and in its order', () => {
  const numbers = STEP_IDS.flatMap((id) => {
    const [first, last = first] = STEPS[id].numbers.split('–').map(Number);
    return first ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  });
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('what is shown of this project stands in it', () => {
  for (const id of STEP_IDS) {
    const { here, file } = STEPS[id];
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    for (const line of here) expect(lines, `${file} has no longer this line`).toContain(line);
  }
});

it.each(FRAMEWORKS)('every line of %s that computes belongs to a step, and every step has one', (framework) => {
  for (const id of STEP_IDS) expect(linesOf(framework, id), id).not.toEqual([]);
  const others = codeOf(framework).filter((line) => stepOf(line) === null);
  for (const line of others) expect(line.trim()).toMatch(/^$|^#|^import |^[sm] = |^def |^"""|^return loss, logits$/);
});

it.each(ARTICLE_LANGUAGES)(
  'less its comments, the code of the article in %s is the code that can be downloaded',
  (language) => {
    for (const framework of FRAMEWORKS) {
      const commented = commentedCode(framework, ARTICLE[language].algorithm.says);
      for (const id of STEP_IDS)
        expect(commented).toContain(
          `${STEPS[id].numbers}${STEPS[id].numbers && ': '}${ARTICLE[language].algorithm.says[id]}\n`,
        );
      const [head, ...rest] = commented.trimEnd().split('\n');
      expect([head, ...rest.filter((line) => !line.trim().startsWith('#'))]).toEqual(codeOf(framework));
    }
  },
);

const RUNNER = `
import json, sys
import numpy as np
code, given = json.load(sys.stdin)
names = {}
exec(code, names)
print(float(names["loss_of"](*[np.array(its) for its in given])[0]))
`;

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

// As suites that need a device run on those that are there.
if (hasNumpy) {
  it('runs with its comments, and is the loss of the formulas', () => {
    const random = randomStream(3);
    const draw = (rows: number) => Array.from({ length: rows }, () => [normal(random), normal(random)]);
    const [x, W] = [draw(40), draw(8)];
    const y = x.map((_, i) => i % 8);
    const force = settledForce({ ...DEFAULT_KNOBS, loss: 'arcface', 'arcface.guard': 'none' });
    const losses = x.map((row, i) => crossEntropy(sampleLogits(row, W.flat(), y[i], force), y[i]));
    const wanted = losses.reduce((a, b) => a + b) / losses.length;
    const code = commentedCode('numpy', ARTICLE.ja.algorithm.says);
    const { stdout, stderr } = spawnSync('python3', ['-c', RUNNER], {
      input: JSON.stringify([code, [x, W, y]]),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(relativeError([Number(stdout)], [wanted])).toBeLessThan(1e-6);
  });
}
