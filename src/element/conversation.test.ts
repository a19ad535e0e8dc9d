import { expect, it, vi } from 'vitest';
import type { ToPage } from '../store/embed/messages.ts';
import { converse } from './conversation.ts';

/** A frame that keeps the port it is given. */
function makeFrame() {
  const given: { origin: string; data: unknown; port: MessagePort }[] = [];
  const window = {
    postMessage: (data: unknown, origin: string, [port]: MessagePort[]) => given.push({ data, origin, port }),
  } as unknown as Window; // nothing else of it is used
  return { window, given };
}

const heardBy = (port: MessagePort, count: number) =>
  new Promise<unknown[]>((settle) => {
    const heard: unknown[] = [];
    port.onmessage = ({ data }) => heard.push(data) === count && settle(heard);
  });

it('what is wanted waits for the frame to be ready, and is told in order', async () => {
  const { window, given } = makeFrame();
  const told: ToPage[] = [];
  const conversation = converse((message) => told.push(message), vi.fn());
  conversation.say({ type: 'play' });
  conversation.greet(window, 'https://lab.example');
  expect(given[0]).toMatchObject({ data: { arclab: 1, type: 'hello' }, origin: 'https://lab.example' });
  conversation.say({ type: 'set', set: 'm=0.3' });
  const heard = heardBy(given[0].port, 2);
  given[0].port.postMessage({ type: 'ready' });
  given[0].port.postMessage({ arclab: 1, type: 'ready', address: '' });
  expect(await heard).toEqual([
    { arclab: 1, type: 'play' },
    { arclab: 1, type: 'set', set: 'm=0.3' },
  ]);
  expect(told.map(({ type }) => type)).toEqual(['ready']);
  conversation.hangUp();
});

it('a frame that loads anew is greeted anew, and what it said before counts no more', () => {
  const { window, given } = makeFrame();
  const conversation = converse(() => {}, vi.fn());
  conversation.greet(window, '*');
  conversation.greet(window, '*');
  expect(given).toHaveLength(2);
  expect(given[0].port).not.toBe(given[1].port);
  conversation.hangUp();
});

it('a frame that says nothing is told of, once; what is no frame may take its time', () => {
  vi.useFakeTimers();
  const onSilence = vi.fn();
  const conversation = converse(() => {}, onSilence);
  conversation.greet(makeFrame().window, '*');
  vi.runAllTimers();
  expect(onSilence).toHaveBeenCalledOnce();
  conversation.greet(makeFrame().window, '*', true);
  vi.runAllTimers();
  expect(onSilence).toHaveBeenCalledOnce();
  conversation.hangUp();
  vi.useRealTimers();
});
