/** The door by which a page or an embed puts a lab into an element. Two labs on a page share nothing. */
import './theme.css'; // first: it sets the order of the style layers
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Knobs, Setup } from '../core/experiment.ts';
import { createLab, type LabOptions } from '../store/lab.ts';
import type { Lab, View } from '../store/state.ts';
import { App } from './App.tsx';
import { type CircleSymbols, CircleSymbolsContext } from './circle/circleSymbols.ts';
import { type InstrumentMemory, MemoryContext } from './instrumentMemory.ts';

export interface MountOptions extends LabOptions {
  /** The element is the whole page: it has a header, keys work without the focus inside of it, and files can be dropped. */
  ownsPage?: boolean;
  /** The folder of the lab's own files, where the element is part of a page that has main content of its own. */
  home?: string;
  /** What lights the symbols of a text in the circles, where there is such a text beside the lab. */
  symbols?: CircleSymbols;
  /** What says that there is a newer page. */
  newer?: ReactNode;
  /** Below the lab, where the element is not the whole page: what leads to that. */
  wayOut?: ReactNode;
  /** One more connection to the worker of `client`, for what is trained beside the lab. */
  connect: InstrumentMemory['connect'];
}

export interface MountedLab {
  readonly lab: Lab;
  /** Changes choices as the reader would: of the knobs the main lane's; a change of setup restarts the run. */
  set(change: { setup?: Partial<Setup>; knobs?: Partial<Knobs>; view?: Partial<View> }): void;
  destroy(): void;
}

export function mountLab(
  element: HTMLElement,
  { ownsPage = false, home, newer, wayOut, connect, symbols, ...options }: MountOptions,
): MountedLab {
  const lab = createLab(options);
  const memory: InstrumentMemory = { connect, map: null, seeds: null };
  // A run takes longer than the code that keeps its end, which nobody needs who never plays.
  lab.store.subscribe(
    (state) => state.isPlaying,
    () =>
      import('../store/seeds.ts').then(
        ({ createSeeds }) => (memory.seeds ??= createSeeds(lab)),
        () => {}, // the instrument that shows them says it where nothing can be fetched
      ),
  );
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <MemoryContext value={memory}>
        <CircleSymbolsContext value={symbols ?? null}>
          <App lab={lab} ownsPage={ownsPage} home={home} newer={newer} wayOut={wayOut} />
        </CircleSymbolsContext>
      </MemoryContext>
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
      memory.map?.dispose();
      lab.dispose();
    },
  };
}
