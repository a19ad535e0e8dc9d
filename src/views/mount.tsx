/** The door by which a page or an embed puts a lab into an element. Two labs on a page share nothing. */
import './theme.css'; // first: it sets the order of the style layers
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Knobs, Setup } from '../core/experiment.ts';
import { createLab, type LabOptions } from '../store/lab.ts';
import type { Lab, View } from '../store/state.ts';
import { App } from './App.tsx';
import { MapContext, type MapSlot } from './mapSlot.ts';

export interface MountOptions extends LabOptions {
  /** The element is the whole page: it has a header, keys work without the focus inside of it, and files can be dropped. */
  ownsPage?: boolean;
  /** Below the lab, where the element is not the whole page: what leads to that. */
  wayOut?: ReactNode;
  /** One more connection to the worker of `client`, for what is trained beside the lab. */
  connect: MapSlot['connect'];
}

export interface MountedLab {
  readonly lab: Lab;
  /** Changes choices as the reader would: of the knobs the main lane's; a change of setup restarts the run. */
  set(change: { setup?: Partial<Setup>; knobs?: Partial<Knobs>; view?: Partial<View> }): void;
  destroy(): void;
}

export function mountLab(
  element: HTMLElement,
  { ownsPage = false, wayOut, connect, ...options }: MountOptions,
): MountedLab {
  const lab = createLab(options);
  const map: MapSlot = { connect, trainer: null };
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <MapContext value={map}>
        <App lab={lab} ownsPage={ownsPage} wayOut={wayOut} />
      </MapContext>
    </StrictMode>,
  );
  return {
    lab,
    set({ setup, knobs, view }) {
      if (knobs) lab.setKnobs(knobs);
      if (view) lab.setView(view);
      if (setup) lab.setSetup(setup);
    },
    destroy() {
      root.unmount();
      map.trainer?.dispose();
      lab.dispose();
    },
  };
}
