/** A run: its buttons, its state, and looking back at it, in Japanese. */
import type { RunCatalogue } from './catalogue.ts';

export const ja = {
  run: {
    label: '学習',
    play: '再生',
    pause: '一時停止',
    step: '1 ステップ',
    rewind: '最初へ',
    reseed: '別シード',
    again: 'もう一度',
    againWith: (change) => `${change} でもう一度`,
    againChanged: 'この設定でもう一度',
    againHint: '同じ顔、同じ初期重み、同じバッチでもう一度（スペースキー）',
    trainedWith: (what) => `学習時：${what}`,
    goOn: '続きを学習',
    goOnHint: 'いまの状態から、いまの設定でさらに学習',
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
    goOnHint:
      'このステップまで学習を戻して続けます。損失関数、m、s は当時のまま、表示中に動かしたものだけがその値になります',
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
    waiting: '待機中：このページの別の実験が終わるか止まると始まります。',
    paused: '一時停止中。m や s を動かして続けるか、最初に戻せます。',
    still: 'ベクトルをそのまま表示しています（学習なし）。「データを開く…」でネットワークに通せます。',
    finished: (results, isMoved) =>
      `人物も初期重みもバッチも同じです。${results.map(({ name, gap }) => `${name}：${gap}`).join('、')}。${isMoved ? '途中で条件を変えています。' : ''}`,
    moved: '受ける力はすぐに変わります。点が動くのは学習中だけで、力の届かない点は止まったままです。',
    failed: '停止しました。',
  },
} as const satisfies RunCatalogue;
