import type { ExportCatalogue } from './catalogue.ts';

export const ja: ExportCatalogue = {
  picture: '図',
  circles: '円',
  all: '表示中のすべて',
  fineness: 'PNG の解像度',
  lettering: {
    label: 'SVG の文字',
    names: { text: 'テキストのまま', outlines: 'アウトライン化' },
    note: 'アウトライン化すると、どのソフトでも同じ見た目になりますが、文字の検索・編集・読み上げはできなくなります。',
    left: (letters) => `次の文字はアウトラインがないため、それを含む行はテキストのまま残ります：${letters}`,
  },
  preview: (title) => `図：${title}`,
  file: (kind) => `${kind} をダウンロード`,
  figure: '計器',
  openFigure: '開いている計器…',
  film: '動画',
  openFilm: '学習の動画…',
  weights: '重み',
  openWeights: 'ネットワークの重み…',
  reopens:
    'どのファイルにも、この実験のアドレスが入っています。ファイルをこのページにドロップすると、同じ実験が開きます。',
  seed: (seed) => `シード ${seed}`,
  step: (step) => `ステップ ${step}`,
  gap: (degrees) => `隙間 ${degrees}°`,
  overlap: (degrees) => `重なり ${degrees}°`,
  accuracy: (percent) => `正解率 ${percent} %`,
  measuredAt: (step) => `ステップ ${step} で測定`,
  data: {
    title: 'データ',
    csv: 'すべての円の埋め込みとクラス中心（1 行に 1 点、先頭行はコメント）',
    npz: '同じデータ（numpy.load 用）',
    json: '実行の記録：条件、途中で動かした設定とそのステップ、損失・正解率・隙間の推移',
    notRepeatable:
      '学習の途中で設定が動かされています。JSON から開くと同じ操作を順に再現し、ほかのファイルからは、いまの設定で最初から始まります。',
  },
  code: {
    title: 'コード',
    open: '損失関数のコード…',
    framework: 'ライブラリー',
    loss: '損失関数',
    shown: (loss, framework) => `${loss}（${framework}）`,
    note: 'いまの設定での損失関数です。ウォームアップ、段階的引き上げ、短い埋め込みの勾配を弱める処理は含みません。',
  },
  failed: (reason) => `ファイルを作れませんでした：${reason}`,
};
