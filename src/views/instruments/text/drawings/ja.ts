import type { DrawingsCatalogue } from './catalogue.ts';

export const ja: DrawingsCatalogue = {
  range: {
    label: '表示する角度',
    curves: { whole: '0–180°', paper: '20–100°（論文の図）' },
    upTo: (degrees) => `0–${degrees}°`,
  },
  curves: {
    across: '_θ:thetaY_：正解クラスの中心との角度',
    up: '_ψ_(_θ_)：正解クラスのロジット ÷ 半径',
    drawing: (lanes) => `θ が 0 から 180 度までの正解クラスのロジット曲線。${lanes.join('、')}。`,
    pair: (theta, psi) => `θ = ${theta}°、ψ = ${psi}`,
    at: (name, degrees, value) => `${name}：${degrees} 度で ${value}`,
  },
  own: {
    begin: (loss, circle) => `${loss} の曲線（${circle}）をもとに自分で描く`,
    whose: 'どちらの曲線を描くか',
    points: '自作の曲線の点',
    point: (number, count) => `${count} 点中 ${number} 番目`,
    add: '点を追加',
    remove: 'この点を削除',
    take: (circle) => `${circle}の曲線を写す`,
    nudge: { ArrowLeft: '点を左へ', ArrowRight: '点を右へ', ArrowUp: '点を上へ', ArrowDown: '点を下へ' },
    mayRise: '上昇を許す',
    hint: '点をドラッグして描きます。キーボードでは矢印で移動（Shift で細かく）、Enter で追加、Delete で削除。',
    stretch: (from, to) => `${from}° から ${to}°`,
    rises: (stretches) =>
      `ψ は ${stretches.join('、')} で上昇しています。そこでは θ が大きいほど正解クラスのロジットが大きくなるため、その勾配はサンプルを自クラスの W から遠ざけます。押し戻せるのはほかのクラスだけです。`,
  },
  margins: {
    across: '_θ:thetaY_：自クラスの _W:WY_ との角度',
    up: '_θ:thetaJ_：最も近い他クラスの _W_ との角度',
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
    places: ['自クラスの _W:WY_', '境界', '隣の _W_'],
    ofFaces: '力は顔どうしの間に働き、W からは働かない',
    stops: (degrees) => `W から ${degrees}° 以内では力なし`,
    everywhere: 'W まで力が続く',
    of: (name, what) => `${name}：${what}`,
    drawing: (lanes) => `自クラスの W から隣のクラスの W までの、各損失関数による力。${lanes.join('、')}。`,
    pair: (theta, pull) => `θ = ${theta}°、力 ${pull}`,
  },
  angles: {
    axis: '正解クラスの _W:WY_ との角度 _θ:thetaY_（高さは画像の割合）',
    at: {
      start: (degrees) => `開始時：${degrees}°`,
      middle: (degrees, step) => `ステップ ${step}：${degrees}°`,
      now: (degrees, step) => `現在（ステップ ${step}）：${degrees}°`,
      end: (degrees, step) => `終了時（ステップ ${step}）：${degrees}°`,
    },
    drawing: (loss, medians) => `${loss}：正解クラスの中心との角度 θ の分布。中央値は、${medians.join('、')}。`,
  },
};
