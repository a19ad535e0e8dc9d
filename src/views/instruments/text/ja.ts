import type { InstrumentCatalogue } from './catalogue.ts';

export const ja: InstrumentCatalogue = {
  choose: '計器',
  of: {
    curves: {
      name: '正解クラスのロジット',
      about:
        '図 4b をその場で：正解クラスのロジットを半径で割った ψ(_θ_) を、各損失関数のいまの値で描きます。太い線が左右の円を実際に学習している表で、下の目盛りは未学習画像の _θ_ です。',
    },
    map: {
      name: 'm と s の地図',
      about:
        '効いているのはマージンか、スケールか。どの小円も、同じ人物・同じ初期値からこの端末で実際に学習した結果です。外側の弧は各人物の未学習画像の中央 90 %、短い線はクラス中心、数字は隣り合う弧の最小の隙間（度）で、× はクラスが入り混じったものです。円を押すと、その _m_ と _s_ を上の実験に移します。',
    },
  },
  curves: {
    axis: '正解クラスのロジット ÷ 半径',
    drawing: (lanes) => `θ が 0 から 180 度までの正解クラスのロジット曲線。${lanes.join('、')}。`,
    at: (name, degrees, value) => `${name}：${degrees} 度で ${value}`,
    batch: '未学習画像',
  },
  map: {
    start: '地図を学習',
    goOn: '続きを学習',
    cancel: '中止',
    other: 'いまの条件の地図にする',
    progress: '地図の進み具合',
    row: (row, rows) => `${rows} 行中 ${row} 行目`,
    held: '左右の円の学習が終わるのを待っています',
    unkept: {
      full: 'ブラウザーの保存領域がいっぱいです。地図が残るのは、このページを閉じるまでです。',
      none: 'このブラウザーには保存できません。地図が残るのは、このページを閉じるまでです。',
    },
    size: ({ loss, seed, identities, images, steps, batch }) =>
      `${loss}、シード ${seed}：${identities} 人 × 最大 ${images} 枚、円ごとに ${batch} 枚ずつ ${steps} ステップ。`,
    drawnInstead: '描いた顔による地図です。同時に二つの学習に使えるのは、この端末に保存された写真だけです。',
    otherLoss: (chosen) => `${chosen} には地図にする _m_ と _s_ がありません。`,
    space: '',
    drawing: (loss) => `${loss} の最小の隙間（度）。横がマージン、縦がスケール`,
    cell: (gap, accuracy) => `隙間 ${gap}、正解率 ${accuracy}`,
    untrained: '未学習',
    answer: (without, best) =>
      `${without.margin} では、隙間は s だけで ${without.least} から ${without.most} まで変わります（最大は s = ${without.scale}）。${best.margin} では ${best.least} から ${best.most} です（最大は s = ${best.scale}）。`,
  },
};
