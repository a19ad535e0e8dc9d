import type { WeightsCatalogue } from './catalogue.ts';

export const ja: WeightsCatalogue = {
  note: 'ボタンを押した時点のネットワークです。バッチ正規化の移動統計とクラス中心 W を含みます。',
  code: 'PyTorch での読み込み',
  saved: (step) => `ステップ ${step} の重みを保存しました。`,
};
