/** The command and the page train the same map: each by its own code on a Session. */
import { expect, test, vi } from 'vitest';
import type { MapPlan, MapRows } from '../../core/map.ts';
import { openSource } from '../../data/source.ts';
import { createMap } from '../../store/map.ts';
import { createTrainingClient } from '../../train/client.ts';
import { exampleEnvironment } from '../../train/exampleEnvironment.ts';
import { Host } from '../../train/host.ts';
import { readOptions } from './options.ts';
import { answerLine, entriesOf, headingLine, rowLine } from './report.ts';
import { trainMap } from './trainMap.ts';

const SMALL = '--identities 3 --images 50 --steps 12 --batch 16 --margins 0,0.5 --scales 4,32'.split(' ');

async function trained(plan: MapPlan): Promise<MapRows> {
  let rows: MapRows = {};
  for await (const { scale, row } of trainMap(plan)) rows = { ...rows, [scale]: row };
  return rows;
}

/** A page's link to a host in this process. */
function linkToHost() {
  const host = new Host({
    ...exampleEnvironment,
    openSource,
    schedule: (tick) => void setImmediate(tick),
    after: (ms, tick) => void setTimeout(tick, ms),
    openUploads: () => Promise.reject(new Error('none here')),
    deviceLost: async () => null,
  });
  return {
    connect() {
      const { port1: port, port2 } = new MessageChannel();
      host.connect(port2);
      return { port, release: () => port.close() };
    },
    end: () => {},
  };
}

test('the map of the page and that of the command are the same to the last bit', async () => {
  const { plan } = readOptions(SMALL);
  const kept: MapRows[] = [];
  const map = createMap({
    connect: () => createTrainingClient(linkToHost()),
    cache: { load: async () => ({}), save: async (_, rows) => void kept.push(rows) },
  });
  map.aim(plan);
  map.start();
  await vi.waitFor(() => expect(map.store.getState().phase).toBe('idle'), { timeout: 50_000, interval: 50 });
  const { rows, failure } = map.store.getState();
  expect(failure).toBeNull();
  expect(kept).toHaveLength(2);
  expect(await trained(plan)).toEqual(rows);
});

test('the table has a line a scale as wide as its heading, and every cell is in --json', async () => {
  const { plan } = readOptions([...SMALL, '--scales', '32']);
  const { 32: row } = await trained(plan);
  expect(rowLine(32, row)).toHaveLength(headingLine(plan).length);
  const entries = entriesOf(plan, 32, row);
  expect(entries.map(({ margin, scale }) => [margin, scale])).toEqual([
    [0, 32],
    [0.5, 32],
  ]);
  expect(entriesOf(plan, 32, [{ ...row[0], isMixed: true }])[0].minGap90Deg).toBeNull();
  expect(rowLine(32, [{ ...row[0], isMixed: true }])).toContain('mixed');
});

test('the answer names both margins with their gaps over s', () => {
  const range = { least: Math.PI / 18, most: Math.PI / 9, scale: 4 };
  expect(answerLine({ without: { margin: 0, ...range }, best: { margin: 0.5, ...range, scale: 8 } })).toBe(
    'Margin or scale: at m = 0 the gap is 10.0 to 20.0° over s, largest at s = 4; at m = 0.5 the gap is 10.0 to 20.0° over s, largest at s = 8.',
  );
});
