import { expect, it } from 'vitest';
import type { FrameWindow, HostMessage } from './greeting.ts';
import { waitForHost } from './waitingHost.ts';

const HOST = 'https://blog.example';

function start(allowed: string[] | null = null) {
  const parent = {};
  const listeners = new Set<(event: HostMessage) => void>();
  const window: FrameWindow = {
    parent,
    addEventListener: (_, its) => listeners.add(its),
    removeEventListener: (_, its) => listeners.delete(its),
  };
  const wanted: boolean[] = [];
  const host = waitForHost(window, allowed, 'm=0.3', (isAwaited) => wanted.push(isAwaited));
  const hello = (more: Partial<HostMessage> = {}) => {
    const told: unknown[] = [];
    const port: HostMessage['ports'][number] = {
      onmessage: null,
      postMessage: (message: unknown) => told.push(message),
      close: () => told.push('closed'),
    };
    const source = parent as MessageEventSource; // nothing is asked of it but whether it is the parent
    const event = { data: { arclab: 1, type: 'hello' }, origin: HOST, source, ports: [port], ...more };
    for (const listener of [...listeners]) listener(event);
    const say = (data: unknown) => port.onmessage?.({ data } as MessageEvent<unknown>); // only the data is read
    return { port, told, say };
  };
  return { host, hello, wanted };
}

it('a page that says hello to a still is told how high it is, and that it can be driven', () => {
  const { host, hello, wanted } = start();
  host.resize(800);
  const { told } = hello();
  host.resize(800);
  host.resize(810);
  expect(told).toEqual([
    { arclab: 1, type: 'resize', height: 800 },
    { arclab: 1, type: 'ready', address: 'm=0.3' },
    { arclab: 1, type: 'resize', height: 810 },
  ]);
  expect(wanted).toEqual([]);
});

it('what it asks for wants the lab, at once where it waits for an answer, and the lab is handed all of it in its order', () => {
  const { host, hello, wanted } = start();
  const { say, port } = hello();
  say('not for us');
  expect(wanted).toEqual([]);
  const said = [
    { arclab: 1, type: 'set', set: 'm=0.2' },
    { arclab: 1, type: 'play' },
    { arclab: 1, type: 'snapshot', id: 1 },
  ];
  for (const message of said) say(message);
  expect(wanted).toEqual([false, false, true]);
  const greeted = host.handOver();
  expect(greeted?.heard.map(({ data }) => data)).toEqual(['not for us', ...said]);
  expect(greeted).toMatchObject({ port, address: 'm=0.3', height: null });
});

it('nobody else is told or heard, and after the handing over nobody', () => {
  const { host, hello } = start([HOST]);
  expect(hello({ origin: 'https://else.example' }).told).toEqual([]);
  expect(hello({ source: null }).told).toEqual([]);
  expect(hello({ data: null }).told).toEqual([]);
  expect(host.handOver()).toBeNull();
  expect(hello().told).toEqual([]);
});

it('a page that says hello again is told again, and its first port is closed', () => {
  const { hello } = start();
  const first = hello();
  const second = hello();
  expect(first.told.at(-1)).toBe('closed');
  expect(second.told).toEqual([{ arclab: 1, type: 'ready', address: 'm=0.3' }]);
});
