/** The circle's words. The page picks a language; the circle never does. */

import { shortName } from '../../core/shortName.ts';
import { identityMark } from '../palette.ts';

export interface CircleText {
  /** What a drawing is, for those who hear the page. @param circle its loss */
  drawing: (circle: string) => string;
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
  /** In place of key.centre where a circle has a mean there. */
  centreOrMean: string;
  key: Record<'centre' | 'dots' | 'bars' | 'heldOut' | 'gap' | 'pull' | 'pointed' | 'classCentre' | 'visitor', string>;
  /** Beside the bracket on the drawing; whole degrees. */
  gap: (degrees: number) => string;
  overlap: (degrees: number) => string;
}

/** Who wears a label. */
export function whoIs(label: number, names: readonly string[] | null | undefined, text: CircleText): string {
  const mark = identityMark(label);
  return names ? text.named(mark, shortName(names[label])) : text.identity(mark);
}

export const circleText: Record<'en' | 'ja', CircleText> = {
  en: {
    drawing: (circle) => `${circle}: embeddings and class centres on the unit circle`,
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
    pointHere: 'Point at a dot, or walk a circle by its arrow keys: its picture, its angle θ, its loss and its pull.',
    keyLabel: 'What is drawn',
    centreOrMean: 'class centre _W_, under triplets the class mean',
    key: {
      centre: 'class centre _W_',
      dots: 'training pictures, where the network last put them',
      bars: 'how many in each direction',
      heldOut: 'held-out pictures: their middle 90 % and mean direction',
      gap: 'smallest gap between two such arcs',
      pull: 'pull: how hard the loss would push a dot there towards its _W_',
      pointed: 'the dot you point at, and where the margin puts it',
      classCentre: 'running class mean that centre loss draws to, not _W_',
      visitor: 'the visitor, who is not trained on',
    },
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `overlap ${degrees}°`,
  },
  ja: {
    drawing: (circle) => `${circle}：単位円上の埋め込み（特徴量）とクラス中心`,
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
    pointHere: '点を指すか、円の中を矢印キーでたどると、その画像と角度 θ、損失、受ける力が出ます。',
    keyLabel: '図の見かた',
    centreOrMean: 'クラス中心 _W_（Triplet ではクラス平均）',
    key: {
      centre: 'クラス中心 _W_',
      dots: '学習画像（ネットワークが最後に置いた位置）',
      bars: '方向ごとの枚数',
      heldOut: '未学習画像の中央 90 % の範囲と平均方向',
      gap: 'その範囲どうしの最小の隙間',
      pull: '受ける力：そこにある点を損失が _W_ へ押し戻す強さ',
      pointed: '指した点と、マージンを加えた位置',
      classCentre: 'Center loss が引き寄せる先のクラス移動平均（_W_ とは別）',
      visitor: '載せた人物（学習に使っていない）',
    },
    gap: (degrees) => `${degrees}°`,
    overlap: (degrees) => `重なり ${degrees}°`,
  },
};
