import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { defaultChoices } from '../defaults.ts';
import { createFakeClient, DATASET, shot } from '../fakeClient.ts';
import { createLab } from '../lab.ts';
import type { FrameWindow, HostMessage } from './greeting.ts';
import { listenToHost } from './listenToHost.ts';

const HOST = 'https://blog.example';

class FakePort {
  onmessage: ((event: MessageEvent<unknown>) => void) | null = null;
  readonly told: { type: string; [more: string]: unknown }[] = [];
  isClosed = false;
  postMessage(message: { type: string }): void {
    this.told.push(message);
  }
  close(): void {
    this.isClosed = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent<unknown>); // only the data is read
  }
  last(type: string) {
    return this.told.findLast((message) => message.type === type);
  }
}

function start({ allowed = null, isAlone = false }: { allowed?: string[] | null; isAlone?: boolean } = {}) {
  const client = createFakeClient();
  const defaults = defaultChoices(['en']);
  const lab = createLab({ client, initial: defaults, random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  let listener: (event: HostMessage) => void = () => {};
  const parent = {};
  const window: FrameWindow & { parent: unknown } = {
    parent,
    addEventListener: (_, its) => {
      listener = its;
    },
    removeEventListener: () => {
      listener = () => {};
    },
  };
  if (isAlone) window.parent = window;
  const link = listenToHost(lab, defaults, window, allowed);
  const hear = (message: Partial<Record<keyof HostMessage, unknown>>) => listener(message as HostMessage); // as a window would, whatever is in it
  const hello = (more: Partial<Record<keyof HostMessage, unknown>> = {}) => {
    const port = new FakePort();
    hear({ data: { arclab: 1, type: 'hello' }, origin: HOST, source: window.parent, ports: [port], ...more });
    return port;
  };
  return { client, lab, link, hear, hello, parent };
}

const say = (port: FakePort, message: object) => port.say({ arclab: 1, ...message });

it('a host that says hello is told how the frame stands, and again when it says so again', () => {
  const { lab, link, hello } = start();
  link.resize(640);
  lab.notify([{ code: 'address.m', detail: '9' }]);
  const port = hello();
  expect(port.told.map(({ type }) => type)).toEqual(['resize', 'warning', 'ready', 'step']);
  expect(port.last('step')).toEqual({
    arclab: 1,
    type: 'step',
    step: 0,
    gap: (3 * 180) / Math.PI,
    accuracy: 0.5,
  });
  const next = hello();
  expect(port.isClosed).toBe(true);
  expect(next.last('ready')).toEqual({ arclab: 1, type: 'ready', address: '' });
});

it('only the page around the frame is listened to, only from an origin that is allowed, and only with a port', () => {
  const { hello } = start({ allowed: [HOST] });
  expect(hello({ source: {} }).told).toEqual([]);
  expect(hello({ source: null }).told).toEqual([]);
  expect(hello({ origin: 'https://else.example' }).told).toEqual([]);
  expect(hello({ origin: 'null' }).told).toEqual([]);
  expect(hello({ data: { arclab: 2, type: 'hello' } }).told).toEqual([]);
  expect(hello({ data: '{"arclab":1,"type":"hello"}' }).told).toEqual([]);
  expect(() => hello({ ports: [] })).not.toThrow();
  expect(hello().told).not.toEqual([]);
});

it('a frame that is nobody’s frame does not take its own words for a host’s', () => {
  expect(start({ isAlone: true }).hello().told).toEqual([]);
});

it('the height is told when it has changed', () => {
  const { link, hello } = start();
  const port = hello();
  for (const height of [500, 500, 501]) link.resize(height);
  expect(port.told.filter(({ type }) => type === 'resize').map(({ height }) => height)).toEqual([500, 501]);
});

it('play, pause, step and rewind are the lab’s own', () => {
  const { client, hello } = start();
  const port = hello();
  for (const type of ['play', 'pause', 'step', 'rewind']) say(port, { type });
  expect(client.sent.slice(-4).map(({ type }) => type)).toEqual(['play', 'pause', 'step', 'rewind']);
});

it('seek shows a step that there is, and trains to one that there is not', () => {
  const { client, lab, hello } = start();
  const port = hello();
  client.report(shot(10));
  client.report(shot(20));
  say(port, { type: 'seek', step: 10 });
  expect(lab.store.getState().lookBack?.moment.step).toBe(10);
  say(port, { type: 'seek', step: 300 });
  expect(client.sent.at(-1)).toEqual({ type: 'play', until: 300 });
  for (const step of [-1, 1.5, Number.NaN, '3']) say(port, { type: 'seek', step });
  expect(client.sent.at(-1)).toEqual({ type: 'play', until: 300 });
});

it('set changes what it names and leaves the rest, tells the address once, and warns of what it cannot read', () => {
  const { lab, hello } = start();
  const port = hello();
  say(port, { type: 'set', set: 's=64&vs.loss=cosface&theme=dark' });
  say(port, { type: 'set', set: 'm=0.3&nonsense=1' });
  const [compared, main] = lab.store.getState().lanes;
  expect([main.knobs['arcface.m'], main.knobs.scale, compared.knobs.loss]).toEqual([0.3, 64, 'cosface']);
  expect(lab.store.getState().view.theme).toBe('dark');
  expect(port.last('change')?.address).toBe('m=0.3&s=64&vs.loss=cosface&theme=dark');
  expect(port.last('warning')).toMatchObject({ code: 'address.unknown', detail: 'nonsense' });
  say(port, { type: 'set', set: 'hide=seed' });
  const { length } = port.told;
  say(port, { type: 'set', set: 'hide=seed' });
  expect(port.told).toHaveLength(length);
  say(port, { type: 'set', set: 'm=&theme=&hide=' });
  expect(port.last('change')?.address).toBe('s=64&vs.loss=cosface');
});

it('a lesson that is set takes the place of what was chosen, but for how the frame looks', () => {
  const { lab, hello } = start();
  const port = hello();
  say(port, { type: 'set', set: 'm=0.3&theme=dark' });
  say(port, { type: 'set', set: 'lesson=merged' });
  expect(lab.store.getState().view.theme).toBe('dark');
  expect(port.last('change')?.address).toBe('lesson=merged&theme=dark');
  say(port, { type: 'set', set: 'lesson=none-such' });
  expect(port.last('warning')).toMatchObject({ code: 'address.lesson', detail: 'none-such' });
});

it('a snapshot answers with the number it was asked by', () => {
  const { hello } = start();
  const port = hello();
  say(port, { type: 'snapshot', id: 7 });
  const answer = port.last('snapshot');
  expect(answer).toMatchObject({ arclab: 1, id: 7, step: 0, address: '' });
  expect(answer?.circles).toMatchObject([
    { loss: 'norm-softmax', accuracy: 0.5 },
    { loss: 'arcface', accuracy: 0.5 },
  ]);
});

it('10,000 messages of any form change nothing, answer nothing and throw nothing', () => {
  const { lab, client, hear, hello, parent } = start();
  const port = hello();
  const change = vi.fn();
  lab.store.subscribe(change);
  const [told, sent] = [port.told.length, client.sent.length];
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });
  const almost = fc.record(
    {
      arclab: fc.oneof(fc.constantFrom(0, 2, '1', true, null), anything),
      type: fc.oneof(fc.constantFrom('hello', 'play', 'set', 'seek', 'snapshot', '__proto__'), anything),
      set: anything,
      step: anything,
      id: anything,
    },
    { requiredKeys: [] },
  );
  const malformed = fc.oneof(anything, almost).filter((data) => (data as { arclab?: unknown } | null)?.arclab !== 1);
  fc.assert(
    fc.property(malformed, (data) => {
      port.say(data);
      hear({ data, origin: HOST, source: parent, ports: [new FakePort()] });
    }),
    { numRuns: 10_000 },
  );
  expect([port.told.length, client.sent.length]).toEqual([told, sent]);
  expect(change).not.toHaveBeenCalled();
});

it('well-formed patches of any text leave a lab that works', () => {
  const { lab, hello } = start();
  const port = hello();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'm=', 's=', 'hide=', 'lesson=', 'step='),
      (text, key) => {
        say(port, { type: 'set', set: key + text });
      },
    ),
    { numRuns: 1000 },
  );
  expect(lab.store.getState().phase).not.toBe('failed');
});
