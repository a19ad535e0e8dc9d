import type { TablesCatalogue } from './catalogue.ts';

export const ja: TablesCatalogue = {
  measured: 'このページでの測定値',
  measuredNote: (step) => `2 次元、このページの画像のうち学習に使っていないもの、ステップ ${step}`,
  measuredCaption: '表 3 の名称による角度と、認識の成績',
  rows: {
    centreToMean: { name: 'W-EC', about: '_W_ とクラスの平均方向' },
    centreInter: { name: 'W-Inter', about: '_W_ と最寄りの _W_' },
    intra: { name: 'Intra', about: '画像とクラスの平均方向' },
    inter: { name: 'Inter', about: '平均方向と最寄りの平均方向' },
    accuracy: { name: '正解率', about: '最近傍の _W_' },
    marginAccuracy: { name: 'マージン込みの正解率', about: '正解クラスのロジットが最大' },
    tar: { name: 'TAR（FAR 1 %）', about: '他人受入率 1 % での本人受入率' },
  },
  noMargin: 'マージンなし',
  why: '一つめの正解率は、正解クラスの _W_ が角度で最も近いか（Softmax では _w_·_x_ が最大か）で、これが本来の認識です。もう一つは、同じことをマージン込みで問うもので、学習ログに出るのはこちらです。最も近くても、差がマージンに満たなければ不正解です。',
  means: 'Triplet には _W_ がなく、マージンを含めてクラス平均で代用します。',
  published: '論文の数値（このページの測定ではありません）',
  publishedNote: '512 次元、CASIA で学習した ResNet-50。Deng et al. 2019、arXiv 1801.07698。',
  table3: '論文の表 3（度。1 は CASIA、2 は LFW、NS は Norm-Softmax）',
  table2: '論文の表 2（顔照合の正解率、%）',
  confusions: '混同行列',
  confusionsNote: '未学習画像の枚数。行は本人、列は判定された人物です。',
  mistakes: (loss) => `${loss}、多い取り違え：`,
  mistake: (of, as, count) => `${of} を ${as} と判定：${count} 枚`,
  noMistake: 'なし',
};
