/** The circle's words. The page picks a language; the circle never does. */

import { shortName } from '../../core/shortName.ts';
import { identityMark } from '../palette.ts';

export interface CircleText {
  /** What a drawing is, for those who hear the page. @param circle its loss */
  drawing: (circle: string) => string;
  instructions: string;
  identity: (mark: string) => string;
  /** An identity that has a name. */
  named: (mark: string, name: string) => string;
  /** A sample that is no picture. */
  row: (row: string) => string;
  theta: string;
  cosine: string;
  targetLogit: string;
  loss: string;
  nearestCentre: string;
  own: string;
  pinned: string;
  picture: (who: string) => string;
  pull: string;
  /** Beside a lane's loss: how many training pictures it no longer moves. */
  noPull: (percent: number) => string;
  /** In the card's place while no dot is pointed at. */
  pointHere: string;
  keyLabel: string;
  /** What each thing on the drawing is; _symbols_ in italics. */
  key: Record<'centre' | 'dots' | 'bars' | 'heldOut' | 'gap' | 'pull' | 'pointed' | 'classCentre', string>;
  /** Beside the bracket on the drawing; whole degrees. */
  gap: (degrees: number) => string;
  overlap: (degrees: number) => string;
  /** Spoken at a milestone. `degrees` is the smallest gap; negative is an overlap, null says nothing. */
  summary: (circle: string, separated: number, identities: number, degrees: number | null) => string;
  /** Spoken when the keyboard moves to a sample. */
  sample: (who: string, theta: string, loss: string) => string;
}

/** Who wears a label. */
export function whoIs(label: number, names: readonly string[] | null | undefined, text: CircleText): string {
  const mark = identityMark(label);
  return names ? text.named(mark, shortName(names[label])) : text.identity(mark);
}

export const circleText: Record<'en' | 'ja', CircleText> = {
  en: {
    drawing: (circle) => `${circle}: embeddings and class centres on the unit circle`,
    instructions:
      'Left and right arrows move along the arc from sample to sample, up and down from identity to identity. Enter pins a sample, Escape lets it go.',
    identity: (mark) => `Identity ${mark}`,
    named: (mark, name) => `${mark} · ${name}`,
    row: (row) => `row ${row}`,
    theta: 'θ',
    cosine: 'cos θ',
    targetLogit: 'target logit',
    loss: 'loss',
    nearestCentre: 'nearest',
    own: 'own',
    pinned: 'pinned',
    picture: (who) => `A training image: ${who}`,
    pull: 'pull',
    noPull: (percent) => `${percent} % of the dots feel no pull`,
    pointHere: 'Point at a dot, or press an arrow key on a circle: its picture, its angle θ, its loss and its pull.',
    keyLabel: 'What is drawn',
    key: {
      centre: 'class centre _W_, under triplets the class mean',
      dots: 'training pictures, where the network last put them',
      bars: 'how many in each direction',
      heldOut: 'held-out pictures: their middle 90 % and mean direction',
      gap: 'smallest gap between two such arcs',
      pull: 'pull: how hard the loss would push a dot there towards its _W_',
      pointed: 'the dot you point at, and where the margin puts it',
      classCentre: 'running class mean that centre loss draws to, not _W_',
    },
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `overlap ${degrees}°`,
    summary: (circle, separated, identities, degrees) => {
      if (degrees === null) return `${circle}: the identities are mixed.`;
      const gap = degrees >= 0 ? `smallest gap ${degrees}°` : `largest overlap ${-degrees}°`;
      return `${circle}: ${separated} of ${identities} separated, ${gap}.`;
    },
    sample: (who, theta, loss) => `${who}, θ ${theta}, loss ${loss}`,
  },
  ja: {
    drawing: (circle) => `${circle}：単位円上の埋め込み（特徴量）とクラス中心`,
    instructions:
      '左右の矢印キーで円弧に沿ってサンプルを、上下の矢印キーで人物を移動します。Enter で固定、Escape で解除します。',
    identity: (mark) => `人物 ${mark}`,
    named: (mark, name) => `${mark}・${name}`,
    row: (row) => `${row} 行目`,
    theta: 'θ',
    cosine: 'cos θ',
    targetLogit: '正解クラスのロジット',
    loss: '損失',
    nearestCentre: '最近傍',
    own: '自クラス',
    pinned: '固定中',
    picture: (who) => `学習画像：${who}`,
    pull: '受ける力',
    noPull: (percent) => `点の ${percent} % は力を受けていません`,
    pointHere: '点を指すか、円の上で矢印キーを押すと、その画像と角度 θ、損失、受ける力が出ます。',
    keyLabel: '図の見かた',
    key: {
      centre: 'クラス中心 _W_（Triplet ではクラス平均）',
      dots: '学習画像（ネットワークが最後に置いた位置）',
      bars: '方向ごとの枚数',
      heldOut: '未学習画像の中央 90 % の範囲と平均方向',
      gap: 'その範囲どうしの最小の隙間',
      pull: '受ける力：そこにある点を損失が _W_ へ押し戻す強さ',
      pointed: '指した点と、マージンを加えた位置',
      classCentre: 'Center loss が引き寄せる先のクラス移動平均（_W_ とは別）',
    },
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `重なり ${degrees}°`,
    summary: (circle, separated, identities, degrees) => {
      if (degrees === null) return `${circle}：人物が混ざり合っています。`;
      const gap = degrees >= 0 ? `最小の隙間 ${degrees}°` : `最大の重なり ${-degrees}°`;
      return `${circle}：${identities} 人中 ${separated} 人が分離、${gap}。`;
    },
    sample: (who, theta, loss) => `${who}、θ ${theta}、損失 ${loss}`,
  },
};
