/** The circle in words, in Japanese. */
import type { InWordsCatalogue } from './catalogue.ts';

export const ja: InWordsCatalogue = {
  clock: (hour) => `${hour} 時の方向`,
  gap: (to, degrees) => `${to} との隙間 ${degrees}°`,
  overlap: (with_, degrees) => `${with_} と ${degrees}° 重なり`,
  mixed: (with_) => `${with_} と混在`,
  circle: (name, classes, apart, gap) => `${name}：${classes} クラス中 ${apart} クラスが分離、最小の隙間 ${gap}`,
  circleMixed: (name, classes) => `${name}：${classes} クラスが混在`,
  circleUnmeasured: (name, classes) => `${name}：${classes} クラス`,
  class: (who, direction, gap) => `${who}：${direction}${gap && `、${gap}`}`,
  centre: (direction, aside) => `クラス中心 W：${direction}${aside === null ? '' : `、クラス平均から ${aside}°`}`,
  mean: (direction, spread) => `未学習サンプルの平均：${direction}、90 % が ${spread}° の範囲内`,
  worst: (theta, nearest) => `最も外れたサンプル：θ ${theta}、最近傍の中心は${nearest}`,
  rival: (who, theta) => `最も外れたサンプルの最近傍の他クラス：${who}、θ ${theta}`,
  own: '自クラス',
  sample: (who, theta, loss) => `${who}、θ ${theta}、損失 ${loss}`,
  pinned: '固定中',
  instructions:
    '左右の矢印キーでクラスを順に回り、Enter か下矢印で中へ入り、Escape か上矢印で戻ります。最も外れたサンプルからはそのクラスの他のサンプルへ進め、Enter で固定します。',
  table: {
    caption: (name, step) => `${name}（ステップ ${step}）`,
    columns: {
      class: 'クラス',
      direction: '_W_ の方向',
      gap: '時計回りの隙間',
      spread: '90 % 弧',
      aside: '_W_ と平均の差',
      accuracy: '正解率',
      worst: '最大の _θ:thetaY_',
    },
    scrolled: (name) => `${name} の表（横にスクロールできます）`,
    csv: 'CSV をダウンロード',
    csvHint: 'この表のもとになったすべての埋め込みとクラス中心',
  },
};
