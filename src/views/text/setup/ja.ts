/** The names of the settings, and where a run trains, in Japanese. */
import type { SetupCatalogue } from './catalogue.ts';

export const ja = {
  setup: {
    label: '実験の条件',
    own: 'データを開く…',
  },
  expert: {
    label: '最適化、s と m の段階的引き上げ、バックエンド',
  },
  backend: {
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'CPU（WebAssembly）', cpu: 'CPU（JavaScript）' },
    reasons: {
      'hardware-gpu': 'この端末の GPU で計算中',
      'no-gpu': 'GPU が見つかりません',
      'software-gpu': 'GPU がソフトウェア実装のため、CPU で直接計算中',
      chosen: '指定どおり',
      shared: 'このページの別の図がすでにここで学習しているため',
      'fell-back': '優先した方法が起動しなかったため',
    },
    starting: 'バックエンドを選んでいます',
  },
  performance: {
    label: '性能',
    hint: '学習と描画の速さを表示',
  },
} as const satisfies SetupCatalogue;
