/** A lane's loss as a short piece of Python, with the knobs as they are: logits and mean loss of a batch. What the page does to
 *  the gradient of short embeddings, and its warm-up and ramps, are not in it. */
import { type Force, radiusOf, termOf } from '../../../core/losses/force.ts';
import { lossNamed } from '../../../core/losses/registry.ts';
import { sealText } from '../address/seal.ts';
import { DIALECTS, type Dialect, type Framework } from './dialects.ts';
import { psiLines, pythonNumber } from './psi.ts';

/** Words that Python keeps for itself. */
const CALLED_OTHERWISE: Readonly<Record<string, string>> = { lambda: 'lam' };

/** @param force once every ramp is done  @param address of the experiment */
export function snippet(force: Force, framework: Framework, address: string): string {
  const dialect: Dialect = DIALECTS[framework];
  const psi = psiLines(force, dialect);
  const isOfTriplets = radiusOf(force) === 'none';
  const lines = [
    `# ${sealText(address)}`,
    `# ${lossNamed(force.loss).source}`,
    ...dialect.imports,
    '',
    ...constants(force),
    '',
    '',
    ...(psi ? ['def psi(theta):', ...indented(psi), '', ''] : []),
    ...(isOfTriplets ? tripletFunction(dialect) : logitFunction(force, psi !== null, dialect)),
  ];
  return `${lines.map((line) => line.replaceAll('xp.acos', dialect.acos).replaceAll('xp.', dialect.prefix)).join('\n')}\n`;
}

/** The knobs that are numbers, and s where there is one. */
function constants(force: Force): string[] {
  const own = Object.entries(force.parameters).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${CALLED_OTHERWISE[name] ?? name} = ${pythonNumber(value)}`] : [],
  );
  return radiusOf(force) === 'scale' ? [`s = ${pythonNumber(force.scale)}`, ...own] : own;
}

function logitFunction(force: Force, hasPsi: boolean, dialect: Dialect): string[] {
  const { clip, length, product, own, isOwn, crossEntropy } = dialect;
  const term = termLines(force, dialect);
  const radius = radiusOf(force);
  const unit = (rows: string) => `${rows} / ${length(rows)}`;
  const needsCosines = radius !== 'product';
  const needsAngle = hasPsi || term.some((line) => line.includes('theta'));
  const takesCentres = termOf(force)?.kind === 'centre';
  const factor = radius === 'norm' ? length('x') : 's';
  return [
    `def loss_of(x, W, y${takesCentres ? ', centres' : ''}):`,
    ...indented([
      `"""x [n, d] embeddings, W [c, d] class centres, y [n] labels${takesCentres ? ', centres [c, d] running class means' : ''}."""`,
      ...(needsCosines
        ? [`x_hat, W_hat = ${unit('x')}, ${unit('W')}`, `cos = ${clip(product('x_hat', 'W_hat'))}`]
        : []),
      ...(needsAngle ? [`theta = xp.acos(${own('cos')})`] : []),
      radius === 'product'
        ? `logits = ${product('x', 'W')}`
        : `logits = ${factor} * ${hasPsi ? `xp.where(${isOwn}, psi(theta)[:, None], cos)` : 'cos'}`,
      ...crossEntropy,
      ...term,
      'return loss, logits',
    ]),
  ];
}

function termLines(force: Force, { clip, product, rowsOf, mean, sum }: Dialect): string[] {
  const kind = termOf(force)?.kind;
  switch (kind) {
    case undefined:
    case 'triplet':
      return [];
    case 'centre':
      return [
        `loss = loss + lam / 2 * ${mean(sum(`(x - ${rowsOf('centres')}) ** 2`))}`,
        '# After each step every centre goes half of the way to the mean of its class in the batch.',
      ];
    case 'intra':
      return [`loss = loss + w / math.pi * ${mean('theta')}`];
    case 'inter':
      return [
        `between = xp.acos(${clip(product('W_hat', 'W_hat'))})`,
        `loss = loss - w / (math.pi * (W.shape[0] - 1)) * ${mean(sum(rowsOf('between')))}`,
      ];
    default:
      throw new Error(`term ${kind satisfies never}`);
  }
}

/** Every pair of a class against its semi-hard negative: the nearest of another class that is farther than the pair is apart,
 *  and where none is, the farthest. */
function tripletFunction({ clip, length, product, least, most, notSelf, meanWhere }: Dialect): string[] {
  return [
    'def loss_of(x, y):',
    ...indented([
      '"""x [n, d] embeddings, y [n] labels."""',
      `x_hat = x / ${length('x')}`,
      `theta = xp.acos(${clip(product('x_hat', 'x_hat'))})`,
      'same = y[:, None] == y[None, :]',
      `pair = same & ${notSelf}`,
      '# [anchor, positive, negative]',
      'is_farther = ~same[:, None, :] & (theta[:, None, :] > theta[:, :, None])',
      `near = ${least('xp.where(is_farther, theta[:, None, :], math.inf)')}`,
      `far = ${most('xp.where(~same, theta, -math.inf)')}`,
      'negative = xp.where(near < math.inf, near, far[:, None])',
      'short = theta + m - negative',
      `return ${meanWhere('xp.where(short > 0, short, 0.0)', 'pair')}`,
    ]),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}
