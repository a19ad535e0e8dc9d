import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseAddress } from '../../../store/address.ts';
import { choicesOf } from '../../../store/addressBar.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { addressOfShown, isRepeatable } from '../../share/shareLink.ts';
import { addressIn } from '../address/read.ts';
import { exampleLab } from '../picture/exampleState.testing.ts';
import { csvOf } from './csv.ts';
import { npzOf } from './npz.ts';
import { runOf } from './run.ts';

const LANES = [0, 1];

function open() {
  const { lab, report } = exampleLab();
  const state = lab.store.getState();
  return { lab, report, state, address: addressOfShown('https://example.org/lab/', state) };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('a table has a row for every centre and embedding of every circle, exact, after the address', () => {
  const { state, address } = open();
  const text = csvOf(state, LANES, address);
  expect(addressIn(bytesOf(text))).toBe(address);
  const [, header, ...rows] = text.trimEnd().split('\n');
  expect(header).toBe('circle,loss,kind,class,sample,x,y');
  expect(rows).toHaveLength(2 * (8 + 400));
  const last = rows.at(-1)?.split(',') ?? [];
  expect(last.slice(0, 5)).toEqual(['2', 'arcface', 'embedding', '8', '400']);
  expect(last.slice(5).map((number) => Math.fround(Number(number)))).toEqual([
    ...(state.lanes[1].snapshot?.embeddings.slice(-2) ?? []),
  ]);
});

it('arrays lie as NumPy has them, after the address', () => {
  const { state, address } = open();
  const npz = npzOf(state, LANES, address);
  expect(addressIn(npz)).toBe(address);
  const arrays = unzipSync(npz);
  const headerOf = (name: string) => new TextDecoder().decode(arrays[name].subarray(10, 128)).trimEnd();
  expect(headerOf('embeddings.npy')).toBe("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 400, 2), }");
  expect(headerOf('centres.npy')).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 8, 2\), \}/);
  expect(headerOf('losses.npy')).toMatch(/^\{'descr': '<U12', 'fortran_order': False, 'shape': \(2,\), \}/);
  for (const name of ['embeddings.npy', 'centres.npy', 'labels.npy', 'losses.npy']) {
    const { buffer, byteOffset } = arrays[name];
    expect((10 + new DataView(buffer, byteOffset).getUint16(8, true)) % 64).toBe(0);
  }
  const embeddings = arrays['embeddings.npy'].slice(-8);
  expect([...new Float32Array(embeddings.buffer)]).toEqual([...(state.lanes[1].snapshot?.embeddings.slice(-2) ?? [])]);
});

it('a run opens with its own choices, at its own step', () => {
  const { state, address } = open();
  const text = runOf(state, LANES, address, isRepeatable(state));
  const found = addressIn(bytesOf(text));
  const { choices } = parseAddress(new URL(found ?? '').hash, defaultChoices(['en']));
  expect(choices).toEqual({ ...choicesOf(state), view: { ...state.view, until: 60 } });
  const run = JSON.parse(text);
  expect([run.step, run.isRepeatable, run.setup]).toEqual([60, true, state.setup]);
  expect(run.circles.map(({ knobs }: { knobs: unknown }) => knobs)).toEqual(choices.knobs);
  expect(run.circles[1].series.loss).toEqual({ steps: [58, 59, 60], values: [2, 1.5, 1] });
});

it('a run tells what was moved, and from which step on', () => {
  const { lab, report } = open();
  lab.setKnobs({ 'arcface.m': 0.3 });
  report(80);
  const state = lab.store.getState();
  expect(isRepeatable(state)).toBe(false);
  const run = JSON.parse(runOf(state, LANES, addressOfShown('https://example.org/', state), false));
  expect(run.circles[1].moved).toEqual([
    { step: 0, knobs: { ...state.lanes[1].knobs, 'arcface.m': 0.5 } },
    { step: 60, knobs: { 'arcface.m': 0.3 } },
  ]);
  expect(run.circles[1].events).toEqual([{ step: 60, kind: 'knob' }]);
  expect(run.circles[0].moved).toEqual([{ step: 0, knobs: state.lanes[0].knobs }]);
});
