/** Labels in a column, each as near to the height it is wanted at as the others let it. */

export interface WantedLabel {
  /** Where its middle is wanted, px. */
  readonly y: number;
  readonly height: number;
}

/** Middles in the order given, none over another; least squared distance from where they are wanted, which is an isotonic
 *  regression once their heights are taken off. More labels than fit begin at `top` and go on past `bottom`. */
export function spreadLabels(wanted: readonly WantedLabel[], top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a].y - wanted[b].y);
  const offsets: number[] = [];
  let stacked = 0;
  for (const i of order) {
    offsets.push(stacked + wanted[i].height / 2);
    stacked += wanted[i].height;
  }
  // Neighbours that would be over each other pool, and stand round the mean of what they want.
  const pools: { sum: number; count: number }[] = [];
  for (const [place, i] of order.entries()) {
    pools.push({ sum: wanted[i].y - offsets[place], count: 1 });
    while (pools.length > 1 && meanOf(pools[pools.length - 2]) > meanOf(pools[pools.length - 1])) {
      const { sum, count } = pools.pop() as { sum: number; count: number }; // there are two
      pools[pools.length - 1].sum += sum;
      pools[pools.length - 1].count += count;
    }
  }
  const starts = pools.flatMap((pool) => Array<number>(pool.count).fill(meanOf(pool)));
  const middles = new Array<number>(wanted.length);
  for (const [place, i] of order.entries()) {
    middles[i] = Math.max(top, Math.min(bottom - stacked, starts[place])) + offsets[place];
  }
  return middles;
}

function meanOf({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
