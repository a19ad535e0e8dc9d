/** A frame's end of what it and the page around it say to each other. It trusts nobody but that page: first who speaks, then from
 *  where, then what; anything else is ignored in silence, since pages are full of messages that are for others. */
import * as v from 'valibot';
import type { Metrics } from '../../core/snapshot.ts';
import { formatAddress } from '../address.ts';
import { choicesOf, isSameChoices } from '../addressBar.ts';
import { MAIN_LANE } from '../lanes.ts';
import { isFinished } from '../rerun.ts';
import type { Choices, Lab, LabState, Notice } from '../state.ts';
import { type FrameWindow, greetedBy, type HostMessage, type HostPort } from './greeting.ts';
import { type CircleNow, type FromHost, fromHostSchema, type ToPage } from './messages.ts';
import { patchLab } from './patch.ts';
import type { Greeted } from './waitingHost.ts';

export interface HostLink {
  /** Tells how high the content is, CSS pixels. */
  resize(height: number): void;
  end(): void;
}

/** @param allowed origins that may drive the frame; null: whoever embeds it
 *  @param greeted what a page has said before there was a lab */
export function listenToHost(
  lab: Lab,
  defaults: Choices,
  window: FrameWindow,
  allowed: readonly string[] | null,
  greeted: Greeted | null = null,
): HostLink {
  const { store } = lab;
  let port: HostPort | null = null;
  let height = greeted?.height ?? null;
  let isReadyTold = greeted !== null;
  let toldAddress = greeted?.address ?? '';
  /** Snapshots that were asked for before there was a picture. */
  const asked: (string | number)[] = [];

  const tell = (message: ToPage) => port?.postMessage({ arclab: 1, ...message });
  const address = () => formatAddress(choicesOf(store.getState()), defaults);
  const warn = (notices: readonly Notice[]) => {
    for (const { code, detail } of notices) tell({ type: 'warning', code, detail });
  };
  const tellPhase = ({ phase, failure }: LabState) => {
    if (failure) tell({ type: 'error', code: failure.code, detail: failure.detail });
    if (phase !== 'ready' || isReadyTold) return;
    isReadyTold = true;
    toldAddress = address();
    tell({ type: 'ready', address: toldAddress });
  };
  const tellChange = () => {
    const now = address();
    if (now === toldAddress) return;
    toldAddress = now;
    tell({ type: 'change', address: now });
  };
  const tellStep = ({ lanes }: LabState) => {
    const { snapshot } = lanes[MAIN_LANE];
    if (snapshot) tell({ type: 'step', step: snapshot.step, ...figuresOf(snapshot.metrics) });
  };

  const tellSnapshot = (id: string | number) =>
    tell({ type: 'snapshot', id, address: address(), ...circlesOf(store.getState()) });

  const obey = (message: FromHost) => {
    switch (message.type) {
      case 'play':
        return isFinished(store.getState()) ? lab.runAgain() : lab.play();
      case 'pause':
      case 'step':
      case 'rewind':
        return lab[message.type]();
      case 'seek':
        return seek(lab, message.step);
      case 'set':
        return warn(patchLab(lab, message.set, defaults));
      case 'snapshot':
        return store.getState().phase === 'loading' ? void asked.push(message.id) : tellSnapshot(message.id);
      default:
        message satisfies never;
    }
  };
  const hear = (event: MessageEvent<unknown>) => {
    const heard = v.safeParse(fromHostSchema, event.data);
    if (heard.success) obey(heard.output);
  };
  const onPhase = () => {
    const state = store.getState();
    tellPhase(state);
    if (state.phase !== 'loading') for (const id of asked.splice(0)) tellSnapshot(id);
  };
  const take = (given: HostPort) => {
    port?.close(); // the page has moved or reloaded what it speaks through
    port = given;
    given.onmessage = hear;
  };
  const listen = (event: HostMessage) => {
    const given = greetedBy(event, window, allowed);
    if (!given) return;
    take(given);
    isReadyTold = false;
    const state = store.getState();
    if (height !== null) tell({ type: 'resize', height });
    warn(state.notices);
    tellPhase(state);
    tellStep(state);
  };

  const ends = [
    store.subscribe(({ phase }) => phase, onPhase),
    store.subscribe(
      ({ lanes }) => lanes[MAIN_LANE].snapshot,
      () => tellStep(store.getState()),
    ),
    store.subscribe(choicesOf, tellChange, { equalityFn: isSameChoices }),
  ];
  window.addEventListener('message', listen);
  if (greeted) {
    take(greeted.port);
    warn(store.getState().notices);
    tellChange();
    for (const event of greeted.heard) hear(event);
  }
  return {
    resize(next) {
      if (next === height) return;
      height = next;
      tell({ type: 'resize', height });
    },
    end() {
      window.removeEventListener('message', listen);
      for (const end of ends) end();
      port?.close();
    },
  };
}

function seek(lab: Lab, step: number): void {
  const newest = lab.store.getState().lanes[MAIN_LANE].snapshot?.step ?? 0;
  if (step > newest) lab.runTo(step);
  else {
    lab.pause();
    lab.lookAt(step);
  }
}

function circlesOf({ lanes }: LabState): { step: number; circles: CircleNow[] } {
  const circles = lanes.flatMap(({ knobs, snapshot }): CircleNow[] => {
    if (!snapshot) return [];
    const { embeddings, centres, metrics } = snapshot;
    return [{ loss: knobs.loss, ...figuresOf(metrics), embeddings, centres }];
  });
  return { step: lanes[MAIN_LANE].snapshot?.step ?? 0, circles };
}

function figuresOf({ minGap90, isMixed, heldOutAccuracy }: Metrics): { gap: number | null; accuracy: number } {
  return { gap: isMixed || Number.isNaN(minGap90) ? null : (minGap90 * 180) / Math.PI, accuracy: heldOutAccuracy };
}
