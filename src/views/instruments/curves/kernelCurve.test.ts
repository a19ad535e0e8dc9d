import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import { isOfTriplets, radiusOf } from '../../../core/losses/force.ts';
import { LOSS_NAMES } from '../../../core/losses/registry.ts';
import { CLASS_CENTRE_FLOATS } from '../../../core/losses/terms.ts';
import { lossInForce } from '../../../core/schedule.ts';
import { plainHead } from '../../../model/kernels/head/plain.ts';
import { curvePieces } from './curvePaths.ts';

const HAVING_LOGITS = LOSS_NAMES.filter((loss) => !isOfTriplets({ loss }));

it.each(HAVING_LOGITS)('the curve drawn of %s is the target logit that the kernel gives at each θ', (loss) => {
  const knobs = { ...DEFAULT_KNOBS, loss, marginRamp: 0.5 };
  for (const step of [0, 100, 1000]) {
    const force = lossInForce(knobs, step);
    const drawn = curvePieces(force, 0, Math.PI).flat();
    // Of length 1, and its own centre to the right.
    const embeddings = Float32Array.from(drawn.flatMap(([theta]) => [Math.cos(theta), Math.sin(theta)]));
    const labels = drawn.map(() => 0);
    const { logits } = plainHead(
      embeddings,
      Float32Array.of(1, 0, 0, 1),
      labels,
      force,
      new Float32Array(2 * CLASS_CENTRE_FLOATS),
    );
    const radius = radiusOf(force) === 'scale' ? force.scale : 1;
    for (const [i, [theta, value]] of drawn.entries())
      expect(Math.abs(logits[2 * i] / radius - value), `${theta} at step ${step}`).toBeLessThan(2e-6);
  }
});
