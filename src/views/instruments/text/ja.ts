import type { InstrumentCatalogue } from './catalogue.ts';

export const ja: InstrumentCatalogue = {
  choose: '計器',
  of: {
    curves: {
      name: '正解クラスのロジット',
      about:
        '論文の図 4b のライブ版。正解クラスのロジットを半径で割った _ψ_(_θ_) を、各損失関数のいまの設定で描いています。太い線は円の学習に使われているテーブルそのもので、学習画像の点がそれぞれの _θ_ の位置に乗ります。',
    },
    margins: {
      name: '決定境界とマージン',
      about:
        '論文の図 5 のライブ版。画像ごとに、自クラスの _W_ との角度を横軸に、最も近い他クラスの _W_ との角度を縦軸にとっています。大きい点は未学習画像（直近の測定時）、小さく薄い点は学習画像（ネットワークが最後に置いた位置）で、指せるのは学習画像です。過去のステップについては学習画像だけが残っています。太い線が決定境界、塗った部分がマージンで、幅が一定なのは ArcFace だけです。',
    },
    pull: {
      name: '力が消える位置',
      about:
        '自クラスの _W_ から隣のクラスの _W_ までの間で、各損失関数がいまの _s_ で画像を自クラスの _W_ へ引き戻す強さです。力が消えた位置で画像は止まります。境界に最も近い位置で力が消えるのはマージンのない損失関数で、softmax の境界が曖昧になるのはこのためです。',
    },
    pipeline: {
      name: '特徴量から損失まで',
      about:
        '図 2 をその場で、いま設定されている損失関数で計算します。点を指すか固定すると、その画像に替わります。マージンが変えるのは正解クラスの _ψ_ だけです。破線の棒と塗りつぶした点がマージンなし、塗った棒と白抜きの点がマージンありです。矢印は勾配降下がこの特徴量を動かす向きで、実際の学習ではバッチの平均を使います（「原点付近の勾配の抑制」があれば、それもかかります）。',
    },
    angles: {
      name: '正解クラスとの角度',
      about:
        '図 4a をその場で：学習画像それぞれの、正解クラスの _W_ との角度 _θ_（ネットワークが最後に置いた位置）を 5° ごとに数えたものです。縦軸は平方根、縦線は中央値です。論文の 512 次元では、すべてが 90° 付近から始まり 30° 付近で終わります。円周の上では、ランダムな向きは 0° から 180° まで一様に散らばり、ずっと小さい角度まで届きます。',
    },
    tables: {
      name: '表',
      about:
        '比べられるのは、マージンで数値がどちらへ動くかであって、その大きさではありません。円周には少数のクラスしか並べられませんが、512 次元には多数のクラスが入ります。',
    },
    open: {
      name: '未知の人物',
      about:
        '外側は学習した人物で、未学習画像の中央 90 % の弧と _W_ です。内側は、どのネットワークも学習していない人物で、輪が一人ずつに対応します。指すと、すべての円で同じ人物が強調されます。',
    },
    map: {
      name: 'm と s の地図',
      about:
        '効いているのはマージンか、スケールか。どの小円も、同じ人物・同じ初期値からこの端末で実際に学習した結果です。外側の弧は各人物の未学習画像の中央 90 %、短い線はクラス中心、数字は隣り合う弧の最小の隙間（度）で、× はクラスが入り混じったものです。円を押すと、その _m_ と _s_ を上の実験に移します。',
    },
  },
  circles: ['左の円', '右の円'],
  noLogits: 'Triplet にはロジットがありません。顔どうしを比べ、_W_ は使いません。',
  wallCircle: (place) => `${place} 番目の円`,
  runs: ['1 つめの学習', '2 つめの学習'],
  beside: {
    margins: '決定境界はロジットだけで決まります。この損失関数の追加項は画像を動かしますが、境界には関わりません。',
    arrow: '矢印は交差エントロピーの勾配だけで、追加項の分は含みません。',
    pull: {
      centre: 'Center loss は Softmax の力だけを描いています。クラスの移動平均へ引く力は含みません。',
      intra: 'Intra-loss は Norm-Softmax の力だけを描いています。追加項の一定の力は含みません。',
      inter: 'Inter-loss の追加項は W どうしを遠ざけるもので、画像を引く力にはなりません。',
    },
  },
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
  own: {
    begin: (loss, circle) => `${loss} の曲線（${circle}）をもとに自分で描く`,
    whose: 'どちらの曲線を描くか',
    points: '自作の曲線の点',
    point: (number, count) => `${count} 点中 ${number} 番目`,
    add: '点を追加',
    remove: 'この点を削除',
    take: (circle) => `${circle}の曲線を写す`,
    mayRise: '上昇を許す',
    hint: '点をドラッグして描きます。キーボードでは矢印で移動（Shift で細かく）、Enter で追加、Delete で削除。',
    stretch: (from, to) => `${from}° から ${to}°`,
    rises: (stretches) =>
      `ψ は ${stretches.join('、')} で上昇しています。そこでは θ が大きいほど正解クラスのロジットが大きくなるため、その勾配はサンプルを自クラスの W から遠ざけます。押し戻せるのはほかのクラスだけです。`,
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
    ofFaces: '力は顔どうしの間に働き、W からは働かない',
    stops: (degrees) => `W から ${degrees}° 以内では力なし`,
    everywhere: 'W まで力が続く',
    of: (name, what) => `${name}：${what}`,
    drawing: (lanes) => `自クラスの W から隣のクラスの W までの、各損失関数による力。${lanes.join('、')}。`,
    pair: (theta, pull) => `θ = ${theta}°、力 ${pull}`,
  },
  pipeline: {
    following: {
      pinned: '固定中',
      pointed: '選択中',
      typical: '代表例（θ が中央値）',
    },
    none: '特徴量のある画像がまだありません。',
    stages: {
      feature: '特徴量',
      unitFeature: '長さを 1 に',
      unitCentre: '正解クラスの中心も 1 に',
      cosine: '内積',
      theta: 'arccos',
      margin: 'マージン（正解クラス）',
      noMargin: 'マージンなし',
      scale: '正解クラスのロジット',
      softmax: 'ソフトマックス',
      loss: '交差エントロピー',
      beside: '曲線以外の項（下の勾配には含まない）',
      gradient: '勾配降下の向き',
    },
    table: (loss) => `${loss} での全クラス`,
    columns: { identity: 'クラス', logits: 'ロジット（マージン）', before: 'なし', after: 'あり' },
    own: '（正解クラス）',
    more: (count) => `ほか ${count} クラス（ロジットはこれより小さい）`,
    drawing: (degrees, push) =>
      `単位円上のクラス中心とこの特徴量。正解クラスの中心との角度は ${degrees} 度、勾配降下が動かす強さは ${push}。`,
  },
  angles: {
    axis: '正解クラスの W との角度 θ',
    at: {
      start: (degrees) => `開始時：${degrees}°`,
      middle: (degrees, step) => `ステップ ${step}：${degrees}°`,
      now: (degrees, step) => `現在（ステップ ${step}）：${degrees}°`,
      end: (degrees, step) => `終了時（ステップ ${step}）：${degrees}°`,
    },
    drawing: (loss, medians) => `${loss}：正解クラスの中心との角度 θ の分布。中央値は、${medians.join('、')}。`,
  },
  tables: {
    measured: 'このページでの測定値',
    measuredNote: (step) => `2 次元、このページの画像のうち学習に使っていないもの、ステップ ${step}`,
    measuredCaption: '表 3 の名称による角度と、認識の成績',
    rows: {
      centreToMean: { name: 'W-EC', about: 'W とクラスの平均方向' },
      centreInter: { name: 'W-Inter', about: 'W と最寄りの W' },
      intra: { name: 'Intra', about: '画像とクラスの平均方向' },
      inter: { name: 'Inter', about: '平均方向と最寄りの平均方向' },
      accuracy: { name: '正解率', about: '最近傍の W' },
      marginAccuracy: { name: 'マージン込みの正解率', about: '正解クラスのロジットが最大' },
      tar: { name: 'TAR（FAR 1 %）', about: '他人受入率 1 % での本人受入率' },
    },
    noMargin: 'マージンなし',
    why: '二つの正解率は、同じ画像に別の問いを立てています。はじめの正解率は、正解クラスの _W_ が角度でいちばん近いかどうか（通常の Softmax では _w_·_x_ が最大かどうか）で、これが本来の認識です。マージン込みの正解率は、正解クラスにマージンを課したまま同じことを問うもので、学習ログに出るのはこちらです。正解クラスの _W_ がいちばん近くても、その差がマージンに満たなければ不正解と数えます。',
    published: '論文の数値（このページの測定ではありません）',
    publishedNote: '512 次元、CASIA で学習した ResNet-50。Deng et al. 2019、arXiv 1801.07698。',
    table3: '論文の表 3（度。1 は CASIA、2 は LFW）',
    table2: '論文の表 2（顔照合の正解率、%）',
    confusions: '混同行列',
    confusionsNote: '未学習画像の枚数。行は本人、列は判定された人物です。',
    mistakes: (loss) => `${loss}、多い取り違え：`,
    mistake: (of, as, count) => `${of} を ${as} と判定：${count} 枚`,
    noMistake: 'なし',
  },
  open: {
    vectors: 'ベクトルには未知の人物の画像がありません。顔、数字、または写真を選ぶと使えます。',
    waiting: '未知の人物の画像を埋め込んでいます。',
    noDigits: '学習に使っていない数字が二つ以上残っていません。人数を 8 以下にしてください。',
    noPeople: 'このデータの人物は全員学習に使われています。ほかの人の写真を円に載せてみてください。',
    cannot:
      '2 次元で示せるのは、学習したクラスが分離していても、未知の人物どうしが分離するとは限らないことです。未知の人物に対するマージンの効果は示せません。2 次元では未知の人物も同じ円周を分け合うしかありませんが、512 次元には余地があります。',
    cost: (step, images, ms) => `ステップ ${step}。円ごとに ${images} 枚、全体で ${ms} ms。`,
    drawing: (name) => `${name}：学習した人物の間で、未知の人物が落ちる位置`,
    rates: '画像のペア',
    who: { unseen: '未知の人物', seen: '学習した人物' },
    unresolved: 'ペア不足',
    pairs: (same, different) => `同一人物 ${same} ペア、他人 ${different} ペア`,
    tar: (percent) => `TAR（FAR ${percent} %）`,
    taken: '学習した人物の 95 % を受け入れるとき、誰かと誤認される未知の人物',
    within: (percent, degrees) => `${percent} %（${degrees}° 以内）`,
    means: (name, seen, unseen) =>
      `${name}：FAR 1 % での TAR は、学習した人物で ${seen}、未知の人物で ${unseen} です。`,
    space: '',
    histogram: (name) => `${name}：画像ペアの角度の分布、同一人物と他人`,
    histogramKey: 'ペアの角度。塗りは同一人物、破線は他人。割合は平方根の軸。',
    roc: (name) => `${name}：横軸を対数の FAR、縦軸を 0 から 100 % の TAR とした ROC 曲線`,
    rocKey: 'ROC：縦軸は TAR（0〜100 %）、横軸は FAR（対数）。',
    visit: '円に誰かを載せる',
    visitor: '載せた人物',
    stranger: '描いた未知の人物',
    photo: '自分の写真',
    leave: '外す',
    reading: '写真を読み込んでいます。',
    unsaid: '写真を使えませんでした。理由を示す文言も取得できませんでした。',
    lands: (name, nearest, theta, cosine, runnerUp, runnerUpTheta) =>
      `${name}：最も近いのは W ${nearest}、θ = ${theta}°（cos ${cosine}）。次は W ${runnerUp}、${runnerUpTheta}°。しきい値が ${cosine} 未満なら ${nearest} として受け入れられます。`,
    nobody:
      '分類器に「該当者なし」という答えはありません。未知の人物を拒めるのは cos に課すしきい値だけです。写真はこの端末から出ず、保存もされません。',
    foreign: 'このネットワークは絵で学習しているため、写真は学習分布の外にあります。',
  },
  map: {
    start: '地図を学習',
    goOn: '続きを学習',
    cancel: '中止',
    other: 'いまの条件の地図にする',
    progress: '地図の進み具合',
    row: (row, rows) => `${rows} 行中 ${row} 行目`,
    held: '実験の学習が終わるのを待っています',
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
