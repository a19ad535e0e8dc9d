import type { InstrumentCatalogue } from './catalogue.ts';

export const ja: InstrumentCatalogue = {
  choose: '計器',
  of: {
    curves: {
      name: '正解クラスのロジット',
      about:
        '論文の図 4b のライブ版。正解クラスのロジットを半径で割った _ψ_(_θ_) を、各損失関数のいまの設定で描いています。太い線は左右の円の学習に使われているテーブルそのもので、学習画像の点がそれぞれの _θ_ の位置に乗ります。',
    },
    margins: {
      name: '決定境界とマージン',
      about:
        '論文の図 5 のライブ版。各学習画像（ネットワークが最後に置いた位置）と自クラスの _W_ との角度を横軸に、最も近い他クラスの _W_ との角度を縦軸にとっています。太い線が決定境界、塗った部分がマージンで、幅が一定なのは ArcFace だけです。',
    },
    pull: {
      name: '力が消える位置',
      about:
        '自クラスの _W_ から隣のクラスの _W_ までの間で、各損失関数がいまの _s_ で画像を自クラスの _W_ へ引き戻す強さです。力が消えた位置で画像は止まります。境界に最も近い位置で力が消えるのはマージンのない損失関数で、softmax の境界が曖昧になるのはこのためです。',
    },
  },
  circles: ['左の円', '右の円'],
  range: {
    label: '表示する角度',
    curves: { whole: '0–180°', paper: '20–100°（論文の図）' },
    upTo: (degrees) => `0–${degrees}°`,
  },
  curves: {
    across: '_θ_：正解クラスの中心との角度',
    up: '_ψ_(_θ_)：正解クラスのロジット ÷ 半径',
    drawing: (lanes) => `θ が 0 から 180 度までの正解クラスのロジット曲線。${lanes.join('、')}。`,
    pair: (theta, psi) => `θ = ${theta}°、ψ = ${psi}`,
    at: (name, degrees, value) => `${name}：${degrees} 度で ${value}`,
  },
  margins: {
    across: '_θ_：自クラスの _W_ との角度',
    up: '_θ_：最も近い他クラスの _W_ との角度',
    kept: 'マージンも満たす',
    right: '正解',
    missed: '他クラスのほうが近い',
    lengths: '正規化しない Softmax では長さも効くため、対角線は決定境界の角度成分にすぎません。',
    drawing: (name, widths) =>
      `${name}：自クラスの中心との角度と、最も近い他クラスの中心との角度の平面。対角線と決定境界の間がマージンで、幅は${widths.join('、')}。`,
    at: (width, degrees) => `${degrees} 度で ${width} 度`,
    sample: (who, own, rival) => `${who}：自クラス ${own}°、最も近い他クラス ${rival}°`,
  },
  pull: {
    up: '受ける力 ÷ _s_',
    places: ['自クラスの _W_', '境界', '隣の _W_'],
    stops: (degrees) => `W から ${degrees}° 以内では力なし`,
    everywhere: 'W まで力が続く',
    of: (name, what) => `${name}：${what}`,
    drawing: (lanes) => `自クラスの W から隣のクラスの W までの、各損失関数による力。${lanes.join('、')}。`,
    pair: (theta, pull) => `θ = ${theta}°、力 ${pull}`,
  },
};
