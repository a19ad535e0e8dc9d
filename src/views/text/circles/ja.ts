/** The circles: which are shown, and the numbers measured of them, in Japanese. */
import type { CircleCatalogue } from './catalogue.ts';

export const ja = {
  panes: {
    label: '円',
    both: '二つ並べる',
    alone: (name) => `この円だけを表示：${name}`,
    accuracy: '正解率',
    gap: '隙間',
    overlap: '重なり',
    mixed: '混在',
    ghost: (name, gap) => `灰色は前回：${name}、${gap}`,
  },
  wall: {
    auto: '自動',
    atHand: (loss) => `${loss} の設定`,
    afresh: '六つの円は一緒に学習を始めるので、ステップ 0 に戻りました。',
    beyond: (keys) => `アドレスの ${keys} は六つ並べたときだけの円の設定です。panes=6 を付けると表示されます。`,
    finished: (widest, narrowest, isMoved) =>
      `人物・初期値・バッチはすべて共通です。${widest ? `隙間が最大なのは${widest.name}（${widest.gap}）、最小なのは${narrowest.name}（${narrowest.gap}）。` : 'どの円でも、まだすべてのクラスは離れていません。'}${isMoved ? '途中で設定が変わっています。' : ''}`,
  },
  numbers: {
    label: '現在の測定値',
    loss: '損失',
    classes: 'クラスごとの表',
    lossUnit: 'nat',
    accuracy: '未学習画像の正解率',
    withMargin: '角度マージン込み',
    gap: '最小の隙間',
    gapBetween: (first, second) => `人物 ${first} と ${second} の 90 % 弧の間`,
    intra: 'Intra：顔と、そのクラスの平均方向',
    centreToMean: 'W-EC：W と、そのクラスの平均方向',
    centreInter: 'W-Inter：W と最寄りの W（平均）',
    smallestCentreAngle: 'W どうしの最小角度',
    tar: '他人受入率 1 % での本人受入率',
    about: '数値の読み方',
    explanations: [
      '損失は各ステップの交差エントロピーの平均で、角度マージンとスケールを含みます。縦軸は対数です。損失関数や _m_、_s_ が違えば、値どうしは比べられません。',
      '正解率は学習に使っていない画像で測ります。「最近傍の中心」は、角度でいちばん近いクラス中心が本人のものである割合（通常の Softmax では、本人のロジット _w_·_x_ が最大になる割合）で、これが本来の正解率です。「角度マージン込み」は、正解クラスの角度 θ にだけ _m_ を足して同じことを調べた値で、マージンのあるときだけ表示します。学習ログによく出る数字で、_m_ が大きいと、ほぼすべての顔を見分けていても 0 になることがあります。',
      '隙間は、隣り合う人物の、学習に使っていない画像の中央 90 % が占める弧と弧の間の角度です。重なっているときは、その大きさを示します。論文の図 3 に見える隙間をこのページなりに測ったもので、論文に数値はありません。',
    ],
  },
} as const satisfies CircleCatalogue;
