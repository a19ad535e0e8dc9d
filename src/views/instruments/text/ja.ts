import type { InstrumentCatalogue } from './catalogue.ts';

export const ja: InstrumentCatalogue = {
  choose: '計器',
  of: {
    curves: {
      name: '正解クラスのロジット',
      about:
        '図 4b をその場で：正解クラスのロジットを半径で割った ψ(_θ_) を、各損失関数のいまの値で描きます。太い線が左右の円を実際に学習している表で、下の目盛りは未学習画像の _θ_ です。',
    },
  },
  curves: {
    axis: '正解クラスのロジット ÷ 半径',
    drawing: (lanes) => `θ が 0 から 180 度までの正解クラスのロジット曲線。${lanes.join('、')}。`,
    at: (name, degrees, value) => `${name}：${degrees} 度で ${value}`,
    batch: '未学習画像',
  },
};
