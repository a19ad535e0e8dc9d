import type { PeopleCatalogue } from './catalogue.ts';

export const ja: PeopleCatalogue = {
  open: {
    vectors: 'ベクトルには未知の人物の画像がありません。顔、数字、または写真を選ぶと使えます。',
    waiting: '未知の人物の画像を埋め込んでいます。',
    noDigits: '学習に使っていない数字が二つ以上残っていません。人数を 8 以下にしてください。',
    noPeople: 'このデータの人物は全員学習に使われています。ほかの人の写真を円に載せてみてください。',
    keptOut: '学習から除く人',
    keepNone: 'なし',
    keepLast: (count) => `最後の ${count} 人`,
    person: (name, number) => (name === '' ? `未知の人物 ${number}` : name),
    cannot:
      '2 次元で示せるのは、学習したクラスが分離していても、未知の人物どうしが分離するとは限らないことです。未知の人物に対するマージンの効果は示せません。同じ円周を分け合うしかないからで、512 次元には余地があります。',
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
    camera: 'カメラ',
    leave: '外す',
    reading: '写真を読み込んでいます。',
    unsaid: '写真を使えませんでした。理由を示す文言も取得できませんでした。',
    lands: (name, nearest, theta, cosine, runnerUp, runnerUpTheta) =>
      `${name}：最も近いのは W ${nearest}、θ = ${theta}°（cos ${cosine}）。次は W ${runnerUp}、${runnerUpTheta}°。しきい値が ${cosine} 未満なら ${nearest} として受け入れられます。`,
    and: ' と ',
    inside: (classes) => `${classes} の 90 % の弧の中にあります。`,
    between: (before, fromBefore, after, toAfter) =>
      `${before} と ${after} の 90 % の弧の間にあり、それぞれ ${fromBefore}°、${toAfter}° 離れています。`,
    dropPhoto: 'ここに写真をドロップすると円に載ります。',
    nobody:
      '分類器に「該当者なし」という答えはありません。未知の人物を拒めるのは cos に課すしきい値だけです。写真はこの端末から出ず、保存もされません。',
    foreign: 'このネットワークは絵で学習しているため、写真は学習分布の外にあります。',
  },
};
