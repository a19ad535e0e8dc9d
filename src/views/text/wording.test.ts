/** Claims that the page once made and that are not so, each in the sentence where it stood. */
import { expect, test } from 'vitest';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { circleText } from '../circle/text.ts';
import { en as lessonsEn } from '../lessons/text/en.ts';
import { ja as lessonsJa } from '../lessons/text/ja.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { en as uploadsEn } from './uploads/en.ts';
import { ja as uploadsJa } from './uploads/ja.ts';

/** Every sentence under a key, those that take figures with figures in them. */
function sentencesUnder(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('1', '2', '3'))];
  return Object.values(value as object).flatMap(sentencesUnder); // a catalogue holds nothing else
}

const saysOf = (value: unknown) => sentencesUnder(value).join('\n');

test.each([
  ['loss values differ by the loss too', en.numbers.explanations, 'with different _m_ or _s_', 'loss, _m_ or _s_'],
  ['m is added to an angle', en.numbers.explanations, 'was taken from', 'added to the angle θ of the own class only'],
  ['few faces may stay unrecognised', en.numbers.explanations, /while every face/, 'nearly every face'],
  ['raw softmax is judged by its logits', en.numbers.explanations, /^$/, 'the largest'],
  [
    'the paper gives no number for the gap',
    en.numbers.explanations,
    'paper calls evident',
    'the paper gives no number',
  ],
  ['with margin stands only where there is one', en.numbers.explanations, /^$/, 'shown where there is one'],
  ['centres merge when they nearly agree', lessonsEn.warning, 'share one direction', 'point almost the same way'],
  ['class centres repel, not dots', en.caption, 'dots of other classes', 'No dot repels another'],
  ['ink is where the loss is felt', en.caption, 'keeps clear', 'still feels'],
  [
    'damping and normalisation are named',
    en.caption.start(DEFAULT_SETUP),
    'everything after it is learned',
    /normalisation.*damped/,
  ],
  ['depth in the band means nothing', en.caption, 'distance from the middle', 'depth within the band has no meaning'],
  ['a dot stands where it was last met', en.caption.dots, /^$/, 'last met'],
  ['means and arcs are held out', en.caption.centres, 'of its dots', /held-out pictures.*bracket/],
  ['the figure is after Figure 3', en.subtitle, /^Figure 3/, 'After Figure 3'],
  ['even spacing is the ideal', en.margin, 'apart −', 'evenly spaced: '],
  ['a margin that cannot be kept is no failure', en.margin, 'does not fit', 'may separate all the same'],
  ['the page has no code that sends', en.caption.local, /nothing (can|is able to)/, 'no code that sends'],
  [
    'the key says what is trained on and what held out',
    circleText.en.key,
    /^$/,
    /training pictures[\s\S]*held-out pictures/,
  ],
  ['memory is not what a lost server lacks', en.failure.cure.unfetched, /memory|pictures/i, 'the connection'],
  ['a worker that ended had a server', en.failure.cure['worker-died'], /fetch|server/, 'Memory may have run out'],
  ['an emulated GPU is no fault', en.backend.reasons, 'slower', 'the CPU trains directly'],
  [
    'depth in the band of own data',
    uploadsEn.caption,
    'distance from the middle',
    'depth within the band has no meaning',
  ],
  ['means of own data are held out', uploadsEn.caption, 'of its dots', 'its held-out'],
])('English: %s', (_, text, banned, wanted) => {
  expect(saysOf(text)).not.toMatch(banned);
  expect(saysOf(text)).toMatch(wanted);
});

test.each([
  ['m is added to an angle', ja.numbers.explanations, '差し引いて', '正解クラスの角度 θ にだけ _m_ を足して'],
  ['accuracy is a rate', ja.numbers, '精度', '本来の正解率'],
  ['held out is not verification', ja.numbers.accuracy, '検証', '未学習画像の正解率'],
  ['nearly all are recognised', ja.numbers.explanations, '全員を見分けていても', 'ほぼすべての顔を見分けていても'],
  ['the paper gives no number for the gap', ja.numbers.explanations, '明瞭になる', '論文に数値はありません'],
  ['a ramp is no lamp', ja.expert, 'ランプ', 's と m の段階的引き上げ'],
  ['pause is not stop', ja.run, /^停止$/m, '一時停止'],
  ['the logit is the class’s', ja.loss.of, '正解ロジット', '正解クラスのロジット'],
  ['the margin of Eq. 3 is an angle', ja.margin.labels.m2, /(?<!角度)マージン/, '角度マージン'],
  ['even spacing is the ideal', ja.margin, /間隔 \d/, '等間隔なら'],
  ['a margin that cannot be kept is no failure', ja.margin, '収まりません', '分かれることはあります'],
  ['steps are updates', lessonsJa.warning, '歩幅', '更新幅'],
  ['centres merge when they nearly agree', lessonsJa.warning, '重なりました', 'ほぼ同じ向き'],
  ['a figure ends in a colon', ja.caption.figure, /\./, '図：'],
  ['an embedding is a feature', ja.caption.dots, '埋め込みが', '埋め込み（特徴量）'],
  ['means are held out', ja.caption.centres, '点の平均方向', '未学習画像の平均方向'],
  ['class centres repel, not dots', ja.caption.passing, 'クラスの点が', 'ほかのクラス中心が'],
  ['the circle is a hypersphere', ja.caption.centres, /^$/, '円周は 2 次元の超球面で、弧の長さは測地線距離です'],
  ['damping and normalisation are named', ja.caption.start(DEFAULT_SETUP), 'すべて学習の結果', /正規化.*弱め/],
  ['depth in the band means nothing', ja.caption, '省いて', '奥行きに意味はありません'],
  ['the page has no code that sends', ja.caption.local, /送信できません/, '送信するコードはありません'],
  ['the key says what is trained on and what held out', circleText.ja.key, /^$/, /学習画像[\s\S]*未学習画像/],
  ['memory is not what a lost server lacks', ja.failure.cure.unfetched, /メモリー|枚数/, '接続'],
  ['a worker that ended had a server', ja.failure.cure['worker-died'], /取得|サーバー/, 'メモリー不足'],
  ['the gap is a gap', circleText.ja, '最小の間隔', '最小の隙間'],
  ['the logit of a sample is the class’s', circleText.ja, '正解ロジット', '正解クラスのロジット'],
  [
    'held out is not verification, in own data',
    [uploadsJa.set, uploadsJa.identity, uploadsJa.caption],
    /検証|精度/,
    '正解率',
  ],
  ['means of own data are held out', uploadsJa.caption, '点の平均方向', '未学習'],
])('Japanese: %s', (_, text, banned, wanted) => {
  expect(saysOf(text)).not.toMatch(banned);
  expect(saysOf(text)).toMatch(wanted);
});
