/** The names of the settings, and where a run trains, in English. */
import type { SetupCatalogue } from './catalogue.ts';

export const en = {
  setup: {
    label: 'Experiment',
    own: 'Your data…',
  },
  expert: {
    label: 'Optimiser, ramps and backend',
  },
  backend: {
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'CPU (WebAssembly)', cpu: 'CPU (JavaScript)' },
    reasons: {
      'hardware-gpu': 'on this device’s GPU',
      'no-gpu': 'this browser reports no GPU',
      'software-gpu': 'the GPU here is a program on the CPU, so the CPU trains directly',
      chosen: 'as you chose',
      shared: 'another figure on this page trains there already',
      'fell-back': 'a better one would not start',
    },
    starting: 'Choosing a backend',
  },
  performance: {
    label: 'Performance',
    hint: 'Show how fast it trains and draws',
  },
} as const satisfies SetupCatalogue;
