/** The runs of the map without a page: what the page's controller asks of its worker, asked of a Session. */
import { cellOf, type MapPlan, type MapRow, rowKnobs } from '../../core/map.ts';
import { createDataset, drawUpTo } from '../../data/dataset.ts';
import { openSource } from '../../data/source.ts';
import { startBackend } from '../../model/backend.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import { Session } from '../../train/session.ts';

/** Steps between two read-backs: often enough to keep little on the device. */
const STEPS_A_READ = 20;

/** Row after row, as each is done.
 *  @throws Error when the backend that the plan names does not start here */
export async function* trainMap(plan: MapPlan): AsyncGenerator<{ scale: number; row: MapRow }> {
  const wanted = plan.setup.backend;
  const { backend, detail } = await startBackend(wanted, WASM_FILES);
  if (wanted !== 'auto' && backend !== wanted) {
    throw new Error(`${wanted} does not run here (${detail}). Try another --backend.`);
  }
  const dataset = createDataset(await openSource(plan.setup));
  const { trainCount } = dataset.source;
  drawUpTo(dataset, trainCount);
  const labels = dataset.labels.subarray(0, trainCount);
  const session = await Session.open(dataset, plan.setup, rowKnobs(plan, plan.scales[0]));
  try {
    const start = await session.save();
    for (const scale of plan.scales) {
      session.set(rowKnobs(plan, scale));
      await session.restore(start);
      while (session.step < plan.knobs.scheduleSteps) {
        session.train();
        if (session.step % STEPS_A_READ === 0) await session.readBack();
      }
      const lanes = await session.snapshot(await session.measureHeldOut());
      yield { scale, row: lanes.map((lane) => cellOf(lane, labels)) };
    }
  } finally {
    session.dispose();
  }
}
