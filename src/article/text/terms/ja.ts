import type { TermsText } from './catalogue.ts';

export const ja: TermsText = {
  glossary: {
    heading: '用語集',
    terms: [
      { term: '埋め込み、特徴量（embedding, feature）', means: 'ネットワークが画像から作るベクトル。' },
      { term: 'ロジット（logit）', means: 'Softmax に入る前の各クラスの値。ここでは {s} とコサインの積。' },
      { term: '目標ロジット（target logit）', means: '自分のクラスのロジット。マージンを含む。' },
      { term: 'クラス中心（class centre）', means: '最後の層の列 {WJ} の方向。' },
      { term: '超球面（hypersphere）', means: '原点から等距離にある点の全体。2 次元では円。' },
      { term: '測地線距離（geodesic distance）', means: '球面に沿った最短経路の長さ。角度と半径の積。' },
      {
        term: '閉集合、開集合（closed set, open set）',
        means: '使うときに出会う人物が、全員学習データにいるかどうか。',
      },
      { term: '照合（verification）', means: '二枚の画像が同じ人物かどうかを答えること。' },
      { term: 'Norm-Softmax', means: '特徴量と重みを正規化した Softmax。{m} = 0 の ArcFace。' },
      { term: 'マージン（margin）', means: '画像が、ほかのどの中心よりどれだけ自分の中心に近くなければならないか。' },
      { term: 'スケール（scale）', means: 'すべての特徴量をそろえる長さ {s}。どのコサインにもこれを掛ける。' },
      {
        term: '引力（pull）',
        means: '円のその場所にある画像を、損失がどれだけ強く動かそうとするか。円に沿った損失の傾き。',
      },
      {
        term: '隙間（gap）',
        means: '隣り合う二つのクラスの弧の間の角度。弧は、学習に使わなかった画像の九割を含む範囲。',
      },
    ],
  },
  symbols: {
    m: 'マージン。自分のクラスとの角度に足す角度',
    s: 'スケール。特徴量をそろえる長さで、どのコサインにも掛かる',
    theta: '特徴量とクラス中心との角度',
    thetaY: '特徴量と自分のクラスの中心との角度',
    thetaJ: '特徴量とクラス j の中心との角度',
    WJ: 'クラス j に対応する重みの列。その方向がクラス中心',
    WY: '自分のクラスに対応する重みの列',
    xI: '画像 i の特徴量',
    N: 'バッチの画像数',
    n: 'クラス数。ここでは人数',
    L: '損失。バッチにわたる平均',
  },
};
