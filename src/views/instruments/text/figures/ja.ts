import type { FiguresCatalogue } from './catalogue.ts';

export const ja: FiguresCatalogue = {
  pipeline: {
    following: {
      pinned: '固定中',
      pointed: '選択中',
      typical: '代表例（θ が中央値）',
    },
    none: '特徴量のある画像がまだありません。',
    stages: {
      feature: '特徴量',
      unitFeature: '長さを 1 に',
      unitCentre: '正解クラスの中心も 1 に',
      cosine: '内積',
      theta: 'arccos',
      margin: 'マージン（正解クラス）',
      noMargin: 'マージンなし',
      scale: '正解クラスのロジット',
      softmax: 'ソフトマックス',
      loss: '交差エントロピー',
      beside: '曲線以外の項（下の勾配には含まない）',
      gradient: '勾配降下の向き',
    },
    table: (loss) => `${loss} での全クラス`,
    columns: { identity: 'クラス', logits: 'ロジット（マージン）', before: 'なし', after: 'あり' },
    own: '（正解クラス）',
    more: (count) => `ほか ${count} クラス（ロジットはこれより小さい）`,
    drawing: (degrees, push) =>
      `単位円上のクラス中心とこの特徴量。正解クラスの中心との角度は ${degrees} 度、勾配降下が動かす強さは ${push}。`,
  },
};
