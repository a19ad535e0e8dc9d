import type { RunsCatalogue } from './catalogue.ts';

export const ja: RunsCatalogue = {
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
    adds: (degrees) => `それぞれ最良の s で比べると、このシードではマージンが隙間を ${degrees}° 広げています。`,
    ahead: (degrees) =>
      `それぞれ最良の s で比べると、このシードではマージンなしのほうが ${degrees}° 広くなっています。`,
  },
  seeds: {
    run: (count) => `続く ${count} 個のシードを学習`,
    stop: '中止',
    done: (done, total) => `${total} 個中 ${done} 個のシードが完了`,
    held: (done, total) => `${total} 個中 ${done} 個のシードが完了。一時停止中です（「再生」で続きます）`,
    through: (total) => `${total} 個のシードがすべて完了`,
    none: 'この設定で最後まで学習した結果は、まだありません。途中で設定を変えずに学習を終えると、その円がここに並びます。',
    still: 'このベクトルは学習せずにそのまま表示しているので、シードを変えても結果は変わりません。',
    list: 'シードの一覧（新しいものが最後）',
    seed: (seed, lanes) => `シード ${seed}：${lanes.join('、')}`,
    gap: (name, gap) => `${name} ${gap}`,
    figures: (name, gap, accuracy, centres) =>
      `${name}：隙間 ${gap}、正解率 ${accuracy} %、クラス中心どうしの最小角 ${centres}°`,
    broken: '損失が発散',
    untrained: '未学習',
    median: (gap) => `中央値 ${gap}°`,
    range: (least, most, count) => (count === 1 ? '1 シードのみ' : `${least}〜${most}°、${count} シード`),
    changed: (lanes) =>
      `${lanes.join('、')}：途中で設定を変えたため、今回の結果はここに残りません。最初から学習し直してください。`,
    one: '一つのシードだけでは根拠になりません。ほかのシードでも試してください。',
    troubles: (name, what) => `${name}：${what.join('、')}。`,
    mixed: (count, seeds) => `${seeds} シード中 ${count} 個でクラスが混在し、隙間なし`,
    merged: (count, seeds) => `${seeds} シード中 ${count} 個でクラス中心が重なった`,
    notFinite: (count, seeds) => `${seeds} シード中 ${count} 個で損失が数値にならなかった`,
    lead: (name, over, median, larger, seeds) =>
      `同じシードで比べた隙間の差（${name} − ${over}）：${median === null ? '' : `中央値 ${median}°、`}${seeds} シード中 ${larger} 個で ${name} のほうが広い。`,
    axis: '最小の隙間',
    drawing: (lanes) => `シードごとの隙間。${lanes.join('、')}。`,
  },
};
