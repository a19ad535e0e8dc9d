/** The door by which a page or an embed puts a lab into an element. Two labs on a page share nothing. */
import './theme.css'; // first: it sets the order of the style layers
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Knobs, Setup } from '../core/experiment.ts';
import { createLab, type LabOptions } from '../store/lab.ts';
import type { MapTrainer } from '../store/map.ts';
import type { Lab, View } from '../store/state.ts';
import { App } from './App.tsx';
import { MapContext } from './useMap.ts';

export interface MountOptions extends LabOptions {
  /** The element is the whole page: keys work without the focus inside of it. */
  ownsPage?: boolean;
  /** Trains beside the lab, and waits while the reader's own run plays. */
  map: MapTrainer;
}

export interface MountedLab {
  readonly lab: Lab;
  /** Changes choices as the reader would: of the knobs the main lane's; a change of setup restarts the run. */
  set(change: { setup?: Partial<Setup>; knobs?: Partial<Knobs>; view?: Partial<View> }): void;
  destroy(): void;
}

export function mountLab(element: HTMLElement, { ownsPage = false, map, ...options }: MountOptions): MountedLab {
  const lab = createLab(options);
  lab.store.subscribe((state) => state.isPlaying, map.hold, { fireImmediately: true });
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <MapContext value={map}>
        <App lab={lab} ownsPage={ownsPage} />
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
      map.dispose();
      lab.dispose();
    },
  };
}
